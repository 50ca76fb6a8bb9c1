package io.chatledger.conversation;

import io.chatledger.budget.Budget;
import io.chatledger.budget.Cycle;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.Every;
import io.chatledger.understanding.Selection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which budgets somebody speaks of.
 *
 * @param cycle null when it was not said
 * @param unknown a thing or shop, which no budget is for; null when there is none
 */
record BudgetAim(
        Coverage coverage, @Nullable Cycle cycle, @Nullable String unknown) {

    static BudgetAim of(Intent.SetBudget set) {
        return of(set.of(), set.terms().categories(), cycle(set.period()));
    }

    /** All of them where nothing is named that a budget can be for. */
    static BudgetAim of(Intent.ShowBudgets show) {
        BudgetAim named = of(show.of(), show.categories(), null);
        return new BudgetAim(named.coverage(), null, null);
    }

    private static BudgetAim of(Selection of, List<Category> categories, @Nullable Cycle cycle) {
        boolean known = !categories.isEmpty() || of.tag() != null;
        String tag = of.tag() == null ? null : Plain.line(of.tag(), 50);
        return new BudgetAim(new Coverage(Set.copyOf(categories), tag), cycle, known ? null : of.about());
    }

    boolean isOfIncome() {
        return coverage.categories().contains(Category.INCOME);
    }

    /** Those that are named, or else parts of what is named; all when nothing is. */
    List<Budget> among(List<Budget> budgets) {
        List<Budget> timely = budgets.stream()
                .filter(budget -> cycle == null || budget.cycle() == cycle)
                .toList();
        if (coverage.equals(Coverage.ALL)) {
            return unknown == null ? timely : List.of();
        }
        List<Budget> exact = timely.stream()
                .filter(budget -> budget.coverage().equals(coverage))
                .toList();
        return exact.isEmpty() ? timely.stream().filter(this::isPart).toList() : exact;
    }

    private boolean isPart(Budget budget) {
        Set<Category> categories = budget.coverage().categories();
        boolean sameTag = coverage.tag() == null
                || coverage.tag().equals(budget.coverage().tag());
        return sameTag
                && (coverage.categories().isEmpty()
                        || (!categories.isEmpty()
                                && (coverage.categories().containsAll(categories)
                                        || categories.containsAll(coverage.categories()))));
    }

    private static @Nullable Cycle cycle(@Nullable Every every) {
        return switch (every) {
            case DAY -> Cycle.DAY;
            case WEEK -> Cycle.WEEK;
            case MONTH -> Cycle.MONTH;
            case YEAR -> Cycle.YEAR;
            case null -> null;
        };
    }
}
