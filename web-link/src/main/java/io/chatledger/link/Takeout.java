package io.chatledger.link;

import io.chatledger.account.Account;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.LinkedChat;
import io.chatledger.account.SignIns.Identity;
import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of an account, as it is downloaded; amounts are text with all decimals. */
record Takeout(
        String currency,
        String zone,
        String language,
        Instant since,
        String firstDayOfWeek,
        int firstDayOfMonth,
        @Nullable String address,
        @Nullable Identity google,
        @Nullable Alerts alerts,
        List<Place> chats,
        List<Row> entries,
        Map<String, String> learned,
        Map<String, String> categories) {

    /** Where alerts would go, and whether they do. */
    record Alerts(String address, boolean wanted) {}

    record Place(String name, String chat, Instant linkedAt) {}

    record Row(
            String day,
            String kind,
            String amount,
            String currency,
            String category,
            @Nullable String item,
            @Nullable String merchant,
            Collection<String> tags,
            @Nullable String payment,
            @Nullable String note) {

        static Row of(Entry entry) {
            Money money = entry.amount();
            return new Row(
                    entry.day().toString(),
                    entry.kind().code(),
                    money.amount().toPlainString(),
                    money.currency().getCurrencyCode(),
                    entry.category().code(),
                    entry.item(),
                    entry.merchant(),
                    entry.tags(),
                    entry.payment(),
                    entry.note());
        }
    }

    static Takeout of(
            Account account,
            @Nullable EmailAddress address,
            @Nullable Identity google,
            @Nullable Alerts alerts,
            List<LinkedChat> chats,
            List<Entry> entries,
            Map<String, Category> learned,
            Catalogue catalogue) {
        Map<String, String> names = new TreeMap<>();
        catalogue.customs().stream()
                .filter(custom -> !custom.name().isEmpty())
                .forEach(custom -> names.put(custom.category().code(), (custom.emoji() + " " + custom.name()).strip()));
        Map<String, String> codes = new TreeMap<>();
        learned.forEach((phrase, category) -> codes.put(phrase, category.code()));
        return new Takeout(
                account.currency().getCurrencyCode(),
                account.zone().getId(),
                account.locale().toLanguageTag(),
                account.createdAt(),
                account.firstDayOfWeek().name(),
                account.firstDayOfMonth(),
                address == null ? null : address.text(),
                google,
                alerts,
                chats.stream()
                        .map(chat -> new Place(chat.name(), chat.chat().toString(), chat.linkedAt()))
                        .toList(),
                entries.stream().map(Row::of).toList(),
                codes,
                names);
    }
}
