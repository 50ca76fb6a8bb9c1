package io.chatledger.conversation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells which categories somebody uses most. */
@Component
class Habits {

    private static final int RECENT = 100;

    private final Ledger ledger;

    Habits(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All categories that are not hidden, the most used of late first. */
    List<Category> categories(Speaker speaker) {
        Map<Category, Long> uses = ledger.last(speaker.number(), RECENT, null, null, null).stream()
                .collect(groupingBy(Entry::category, counting()));
        return speaker.catalogue().shown().stream()
                .sorted(comparing((Category category) -> uses.getOrDefault(category, 0L))
                        .reversed())
                .toList();
    }
}
