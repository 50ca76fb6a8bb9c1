package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.understanding.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the entries that somebody names: the latest that fit, or the last ones when nothing is named. */
@Component
class Named {

    private static final int RECENT = 100;

    private final Ledger ledger;

    Named(Ledger ledger) {
        this.ledger = ledger;
    }

    Optional<Entry> find(Speaker speaker, Selection of, @Nullable LocalDate on) {
        return find(speaker, of, on, 1).stream().findFirst();
    }

    /** At most so many, the latest first. */
    List<Entry> find(Speaker speaker, Selection of, @Nullable LocalDate on, int count) {
        return ledger.last(speaker.number(), RECENT, of.category(), on, on).stream()
                .filter(entry -> fits(entry, of))
                .limit(count)
                .toList();
    }

    private static boolean fits(Entry entry, Selection of) {
        return isNamed(of.item(), entry)
                && isNamed(of.merchant(), entry)
                && (of.tag() == null || entry.tags().contains(of.tag()))
                && (of.kind() == null || entry.kind() == of.kind())
                && (of.min() == null
                        || entry.amount().amount().compareTo(of.min().amount()) == 0);
    }

    private static boolean isNamed(@Nullable String name, Entry entry) {
        return name == null || contains(entry.item(), name) || contains(entry.merchant(), name);
    }

    private static boolean contains(@Nullable String text, String name) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
