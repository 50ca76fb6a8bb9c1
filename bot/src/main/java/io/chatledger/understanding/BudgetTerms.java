package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else is said of a budget.
 *
 * @param categories all that it is for, in the order in which they were named; often one or none
 * @param carriesOver whether what is left counts in the next period, null when not said
 * @param thresholds percent of the limit at which to warn, empty when not said
 * @param pause when it is paused, null when not said
 */
public record BudgetTerms(
        List<Category> categories,
        @Nullable Boolean carriesOver,
        List<Integer> thresholds,
        @Nullable Period pause) {

    public BudgetTerms {
        categories = List.copyOf(categories);
        thresholds = List.copyOf(thresholds);
    }

    boolean saysAnything() {
        return carriesOver != null || !thresholds.isEmpty();
    }
}
