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

/** Finds the entry that somebody names: the latest one that fits, or the last one when nothing is named. */
@Component
class Named {

    private static final int RECENT = 100;

    private final Ledger ledger;

    Named(Ledger ledger) {
        this.ledger = ledger;
    }

    Optional<Entry> find(Speaker speaker, Selection of, @Nullable LocalDate on) {
        List<Entry> recent = ledger.last(speaker.number(), RECENT, of.category(), on, on);
        return recent.stream().filter(entry -> fits(entry, of)).findFirst();
    }

    /** Whether it is the last one of all. */
    boolean isLast(Speaker speaker, Entry entry) {
        return ledger.last(speaker.number(), 1, null, null, null).contains(entry);
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
