package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of a message and what they were found to be.
 *
 * @param name the sort of what was found, for example {@code amount}
 * @param text the words as the user wrote them
 * @param value what they mean, for example {@code 12.00 EUR}; null when the sort tells all
 */
record Span(String name, String text, @Nullable String value) {

    static Span of(Line line, Mark mark) {
        return new Span(name(mark.find()), line.slice(mark.from(), mark.to()), value(mark.find()));
    }

    private static String name(Find find) {
        return switch (find) {
            case Find.Amount _ -> "amount";
            case Find.Day _ -> "day";
            case Find.FutureDay _ -> "future_day";
            case Find.NoSuchDay _ -> "no_such_day";
            case Find.UnclearDay _ -> "unclear_day";
            case Find.Tag _ -> "tag";
            case Find.Payment _ -> "payment";
            case Find.Note _ -> "note";
            case Find.Other other -> other.sort().name().toLowerCase(Locale.ROOT);
        };
    }

    private static @Nullable String value(Find find) {
        return switch (find) {
            case Find.Amount amount -> {
                String readings = amount.readings().stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(" or "));
                yield amount.currency() == null ? readings : readings + " " + amount.currency();
            }
            case Find.Day day -> day.date().toString();
            case Find.FutureDay day -> day.date().toString();
            case Find.Tag tag -> tag.name();
            case Find.Payment payment -> payment.method();
            case Find.Note note -> note.text();
            case Find.NoSuchDay _, Find.UnclearDay _, Find.Other _ -> null;
        };
    }

    @Override
    public String toString() {
        return "%s “%s” %s".formatted(name, text, value);
    }
}
