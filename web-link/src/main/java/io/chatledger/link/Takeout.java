package io.chatledger.link;

import io.chatledger.account.Account;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.LinkedChat;
import io.chatledger.account.SignIns.Identity;
import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of an account beside its entries, as it is downloaded. */
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
        Map<String, String> learned,
        Map<String, String> categories) {

    /** Where alerts would go, and whether they do. */
    record Alerts(String address, boolean wanted) {}

    record Place(String name, String chat, Instant linkedAt) {}

    static Takeout of(
            Account account,
            @Nullable EmailAddress address,
            @Nullable Identity google,
            @Nullable Alerts alerts,
            List<LinkedChat> chats,
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
                codes,
                names);
    }
}
