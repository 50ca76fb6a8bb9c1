package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.budget.Budget;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Limit;
import io.chatledger.ledger.Coverage;
import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.SetBudget;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words why a budget cannot be set as somebody asks, each with a way that can be gone. */
final class Refusals {

    static final String TOO_MANY = "That would be too many: there can be " + Budgets.MOST
            + " budgets. Remove one first, for example “remove the groceries budget”.";

    private Refusals() {}

    /** Empty when nothing speaks against it. */
    static Optional<String> of(Speaker speaker, SetBudget asked, BudgetAim aim) {
        if (aim.unknown() != null) {
            return Optional.of(unknown(aim.unknown()));
        }
        if (aim.isOfIncome()) {
            return Optional.of(
                    "A budget limits what you spend, and income has none. Say, for example, “budget 400 for groceries”.");
        }
        Money amount = asked.limit() == null ? asked.by() : asked.limit();
        return amount(speaker, amount, aim)
                .or(() -> asked.terms().thresholds().isEmpty()
                                || areTellable(asked.terms().thresholds())
                        ? Optional.empty()
                        : Optional.of(
                                "I can tell you at 1% to 200% of a budget, at most five times: “warn me at 90%”."));
    }

    private static Optional<String> amount(Speaker speaker, @Nullable Money amount, BudgetAim aim) {
        Currency own = speaker.account().currency();
        if (amount == null) {
            return Optional.empty();
        }
        if (amount.amount().signum() <= 0) {
            return Optional.of("A budget is more than 0. To have none, say “remove "
                    + (aim.coverage().equals(Coverage.ALL)
                            ? "my budget"
                            : "the " + typed(speaker.phrases(), aim) + " budget")
                    + "”.");
        }
        if (amount.amount().compareTo(Money.LIMIT) >= 0) {
            return Optional.of("That is more than I can count: a budget stays below "
                    + speaker.phrases().number(Money.LIMIT) + ".");
        }
        return amount.currency().equals(own)
                ? Optional.empty()
                : Optional.of("Your budgets are in " + own + ", like your account, and only what you spend in " + own
                        + " counts there. Say the amount in " + own + ", please.");
    }

    private static boolean areTellable(List<Integer> thresholds) {
        return thresholds.size() <= Limit.MOST_THRESHOLDS
                && thresholds.stream().allMatch(percent -> percent >= 1 && percent <= Limit.HIGHEST_THRESHOLD);
    }

    static String unknown(String about) {
        return "I know no category “" + Plain.shown(about) + "”. A budget is for a category, a tag or everything:"
                + " “budget 300 for groceries”, “budget 300 for #trip”, “budget 1500 a month”.";
    }

    /** That there is no such budget. */
    static String none(Phrases phrases, BudgetAim aim) {
        if (aim.unknown() != null) {
            return unknown(aim.unknown());
        }
        return aim.coverage().equals(Coverage.ALL)
                ? BudgetWords.NONE
                : "There is no budget for " + new BudgetWords(phrases).name(aim.coverage())
                        + " yet. To set one, say “budget 400 for " + typed(phrases, aim) + "”.";
    }

    static String which(List<Budget> found, Phrases phrases) {
        BudgetWords words = new BudgetWords(phrases);
        return "Which one? Say it with its name, for example “raise groceries by 50”:\n"
                + found.stream()
                        .limit(10)
                        .map(budget -> "• " + words.budget(budget))
                        .collect(joining("\n"));
    }

    /** As it can be typed: {@code groceries and eating out}. */
    private static String typed(Phrases phrases, BudgetAim aim) {
        return BudgetWords.plain(phrases.labels(), aim.coverage()).toLowerCase(Locale.ROOT);
    }
}
