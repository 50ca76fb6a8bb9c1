package io.chatledger.ledger;

import io.chatledger.money.Money;
import java.util.List;

/**
 * What a selection of entries adds up to.
 *
 * @param entries how many entries were added
 * @param sums one per currency, the currency with the most entries first; refunds are subtracted
 */
public record Totals(int entries, List<Money> sums) {

    public Totals {
        sums = List.copyOf(sums);
    }
}
