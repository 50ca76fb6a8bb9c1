package io.chatledger.conversation;

import static java.util.stream.Collectors.toMap;

import io.chatledger.ledger.Entry;
import io.chatledger.money.Money;
import java.util.LinkedHashMap;
import java.util.List;

/** What the entries of one message add up to. */
final class Sums {

    private Sums() {}

    /** One per currency; empty when the entries are of different kinds, as a sum would say little then. */
    static List<Money> of(List<Entry> entries) {
        return entries.stream().map(Entry::kind).distinct().count() > 1
                ? List.of()
                : List.copyOf(entries.stream()
                        .map(Entry::amount)
                        .collect(toMap(Money::currency, money -> money, Money::plus, LinkedHashMap::new))
                        .values());
    }
}
