package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.budget.Budget;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Term;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.money.Money;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words budgets: what they limit, how they stand, and that a threshold is reached. */
public record BudgetWords(Phrases phrases) {

    static final String NONE = "There are no budgets yet. Say “budget 400 for groceries”, or let me suggest some.";

    static final String HELP = """
            A budget limits what you spend on a category, several, a tag or everything: say “budget 400 for groceries”, \
            “80 a week for eating out”, “budget 300 for #trip” or “budget 1500 a month”. Later “raise groceries to 450”, \
            “pause budgets in August”, “remove the groceries budget”, “warn me at 90%”, “groceries budget 400 with carry-over”. \
            “How are my budgets?” shows them, and “suggest budgets” makes a start. I tell you at 80% and at 100%.""";

    /** The end of a pause that lasts until it is ended. */
    static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);

    private static final int BAR = 10;
    private static final int NAMES = 3;
    private static final int WHOLE = 100;

    /** For example {@code 🛒 Groceries and 🍴 Eating out}, {@code #trip} or {@code everything}. */
    String name(Coverage coverage) {
        return name(coverage, category -> phrases.label(category).toString(), "everything");
    }

    /** The same without pictures, to stand inside a picture. */
    public static String plain(Labels labels, Coverage coverage) {
        return name(coverage, category -> labels.of(category).name(), "Everything");
    }

    private static String name(Coverage coverage, Function<Category, String> words, String everything) {
        List<String> names = coverage.categories().stream().map(words).toList();
        String listed = names.size() <= NAMES
                ? and(names)
                : and(Stream.concat(names.stream().limit(NAMES - 1L), Stream.of(names.size() - NAMES + 1 + " more"))
                        .toList());
        String tag = coverage.tag() == null ? "" : "#" + Plain.line(coverage.tag(), 20);
        String both = Stream.of(listed, tag).filter(part -> !part.isEmpty()).collect(joining(" "));
        return both.isEmpty() ? everything : both;
    }

    private static String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** For example {@code a month}. */
    static String every(Cycle cycle) {
        return "a " + cycle.name().toLowerCase(Locale.ROOT);
    }

    /** For example {@code 400.00 USD a month for 🛒 Groceries}. */
    String budget(Budget budget) {
        return phrases.amount(budget.limit().amount()) + " " + every(budget.cycle()) + " for "
                + name(budget.coverage());
    }

    /** A bar, and below it what is spent and what is left. */
    String standing(BudgetStatus status, Optional<Money> expected) {
        return sentence(name(status.coverage())) + " " + bar(status.percent()) + " " + status.percent() + "%\n"
                + spent(status) + " · " + left(status)
                + expected.map(sum -> " · on course for " + phrases.number(sum)).orElse("")
                + pause(status.budget().limit().pause());
    }

    /** For example {@code 410.00 of 500.00 USD this month (1–31 Jul)}. */
    String spent(BudgetStatus status) {
        return phrases.number(status.spent()) + " of " + phrases.amount(status.limit()) + carried(status.carried())
                + " " + phrases.period(period(status.term()));
    }

    private String carried(Money carried) {
        return switch (carried.amount().signum()) {
            case 0 -> "";
            case 1 -> " (" + phrases.number(carried) + " carried over)";
            default -> " (" + phrases.number(carried.negated()) + " too much before)";
        };
    }

    /** For example {@code 90.00 left, 5.29 a day} or {@code 12.00 over}. */
    String left(BudgetStatus status) {
        if (status.isOver()) {
            return phrases.number(status.left().negated()) + " over";
        }
        if (status.left().amount().signum() == 0) {
            return "nothing left";
        }
        String left = phrases.number(status.left()) + " left";
        return status.daysLeft(phrases.today()) > 1
                ? left + ", " + phrases.number(status.perDay(phrases.today())) + " a day"
                : left;
    }

    /** That a threshold is reached, and where: a late entry is one of its own period. */
    String reached(BudgetStatus status, int threshold) {
        String name = name(status.coverage());
        String head = status.isOver()
                ? "❗ Over your budget for " + name
                : threshold >= WHOLE
                        ? "❗ Your budget for " + name + " is used up"
                        : "⚠ " + status.percent() + "% of your budget for " + name + " is used";
        boolean late = status.to().isBefore(phrases.today());
        return head + ": " + spent(status) + ", " + left(status) + "."
                + (late ? "\nThe entry counts there, not in the current budget." : "");
    }

    /** When it is paused, after a dot; empty when it is not, or not any more. */
    String pause(@Nullable Term pause) {
        return pause == null || pause.to().isBefore(phrases.today())
                ? ""
                : " · p" + paused(pause).substring(1);
    }

    /** For example {@code Paused until Mon 31 Aug} or {@code Paused from Sat 1 Aug to Mon 31 Aug}. */
    String paused(Term pause) {
        boolean endless = pause.to().equals(ENDLESS);
        String from = pause.from().isAfter(phrases.today()) ? " from " + phrases.day(pause.from()) : "";
        String to = endless ? "" : (from.isEmpty() ? " until " : " to ") + phrases.day(pause.to());
        return "Paused" + from + to;
    }

    private static String bar(int percent) {
        int full = percent <= 0 ? 0 : Math.clamp(percent / BAR, 1, BAR);
        return "▓".repeat(full) + "░".repeat(BAR - full);
    }

    static Period period(Term term) {
        return new Period(term.from(), term.to());
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
