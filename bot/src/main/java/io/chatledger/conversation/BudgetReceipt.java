package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.budget.Budget;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.budget.Limit;
import io.chatledger.budget.Term;
import io.chatledger.understanding.BudgetTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words what became of budgets that were set, changed, paused or removed. */
record BudgetReceipt(BudgetWords words) {

    private static final int LINES = 15;

    /** @param was the limit before, null for a budget that is new */
    String set(BudgetStatus status, @Nullable Budget was) {
        Limit limit = status.budget().limit();
        String before = was == null || was.limit().amount().equals(limit.amount())
                ? ""
                : " (was " + words.phrases().number(was.limit().amount()) + ")";
        return "✓ " + (was == null ? "New budget: " : "Budget: ") + words.budget(status.budget()) + before
                + (limit.carriesOver() ? ", what is left carries over" : "") + words.pause(limit.pause())
                + "\nSpent: " + words.spent(status) + ", " + words.left(status) + ". " + told(limit.thresholds());
    }

    /** What now holds for several. */
    String changed(List<Budget> budgets, BudgetTerms terms) {
        String carried = terms.carriesOver() == null
                ? ""
                : terms.carriesOver() ? "\nWhat is left of them carries over." : "\nNothing carries over.";
        return "✓ " + listed(budgets) + carried + (terms.thresholds().isEmpty() ? "" : "\n" + told(terms.thresholds()));
    }

    String removed(List<Budget> budgets) {
        return "Removed: " + listed(budgets);
    }

    /** @param endless whether nobody said until when */
    String paused(List<Budget> budgets, Term pause, boolean endless) {
        return words.paused(pause) + ": " + listed(budgets) + "\nI stay quiet about "
                + (budgets.size() == 1 ? "it" : "them") + (endless ? " until you say “resume budgets”." : " then.");
    }

    private static String told(List<Integer> thresholds) {
        String percents =
                thresholds.stream().sorted().map(percent -> percent + "%").collect(joining(", "));
        return "I tell you at " + percents.replaceFirst(", (?=[^,]*$)", " and ") + ".";
    }

    private String listed(List<Budget> budgets) {
        if (budgets.size() == 1) {
            return words.budget(budgets.getFirst());
        }
        String rest = budgets.size() > LINES ? "\nand " + (budgets.size() - LINES) + " more" : "";
        return budgets.size() + " budgets\n"
                + budgets.stream()
                        .limit(LINES)
                        .map(budget -> "• " + words.budget(budget))
                        .collect(joining("\n"))
                + rest;
    }
}
