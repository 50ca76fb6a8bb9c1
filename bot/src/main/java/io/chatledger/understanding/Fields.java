package io.chatledger.understanding;

import io.chatledger.money.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object in their order, each value as a string, a number, a list or null. */
final class Fields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields put(String name, @Nullable Object value) {
        fields.put(name, plain(value));
        return this;
    }

    /** Only when there is something to put. */
    Fields said(String name, @Nullable Object value) {
        return value == null ? this : put(name, value);
    }

    Fields money(@Nullable Money money) {
        return put("amount", money).put("currency", money == null ? null : money.currency());
    }

    Fields period(@Nullable Period period) {
        return period("period", period);
    }

    Fields period(String name, @Nullable Period period) {
        return put(name + "_from", period == null ? null : period.from())
                .put(name + "_to", period == null ? null : period.to());
    }

    Map<String, Object> map() {
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number;
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Money money -> money.amount().toPlainString();
            case Currency currency -> currency.getCurrencyCode();
            case Fields object -> object.fields;
            case Collection<?> many -> many.stream().map(Fields::plain).toList();
            case Object other -> other.toString();
        };
    }
}
