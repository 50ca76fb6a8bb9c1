package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.budget.Budget;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Budgets.Draft;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.budget.Term;
import io.chatledger.money.Money;
import io.chatledger.understanding.BudgetTerms;
import io.chatledger.understanding.Intent.Action;
import io.chatledger.understanding.Intent.SetBudget;
import io.chatledger.understanding.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets, changes, pauses and removes budgets, each change with a button that takes it back. */
@Component
class Budgeting {

    private static final int LINES = 15;

    private final Budgets budgets;

    Budgeting(Budgets budgets) {
        this.budgets = budgets;
    }

    Reply set(Speaker speaker, SetBudget asked) {
        BudgetAim aim = BudgetAim.of(asked);
        return Refusals.of(speaker, asked, aim).map(Reply::of).orElseGet(() -> switch (asked.action()) {
            case SET ->
                asked.limit() == null ? details(speaker, asked, aim) : limit(speaker, asked, aim, asked.limit());
            case RAISE, LOWER -> moved(speaker, asked, aim);
            case REMOVE -> remove(speaker, aim);
            case PAUSE -> pause(speaker, aim, asked.terms().pause());
            case RESUME -> resume(speaker, aim);
        });
    }

    /** Makes several at once that there are not yet. */
    Reply adopt(Speaker speaker, List<Draft> drafts) {
        return changed(speaker, drafts, "");
    }

    Reply undo(Speaker speaker, int change) {
        return budgets.undo(speaker.number(), change, speaker.now())
                ? Reply.inPlace("Undone: your budgets are as they were before.", List.of())
                : Reply.of("That was changed since. “budgets” shows how they are now.");
    }

    private Reply limit(Speaker speaker, SetBudget asked, BudgetAim aim, Money amount) {
        List<Budget> all = budgets.of(speaker.number());
        List<Budget> same = all.stream()
                .filter(budget -> budget.coverage().equals(aim.coverage()))
                .toList();
        Cycle cycle = aim.cycle() != null
                ? aim.cycle()
                : same.size() == 1 ? same.getFirst().cycle() : Cycle.MONTH;
        Optional<Budget> known =
                same.stream().filter(budget -> budget.cycle() == cycle).findAny();
        if (known.isEmpty() && all.size() >= Budgets.MOST) {
            return Reply.of("That would be one too many: you have " + Budgets.MOST + " budgets. Remove one first.");
        }
        Limit before = known.map(Budget::limit).orElseGet(() -> Limit.of(amount));
        Limit limit = with(before.amounting(amount), asked.terms());
        String was = known.filter(budget -> !budget.limit().amount().equals(amount))
                .map(budget ->
                        " (was " + speaker.phrases().number(budget.limit().amount()) + ")")
                .orElse("");
        String assumed = aim.cycle() == null && same.isEmpty() ? "\nAssumed: a month" : "";
        return changed(speaker, List.of(new Draft(aim.coverage(), cycle, limit)), was, assumed);
    }

    private Reply details(Speaker speaker, SetBudget asked, BudgetAim aim) {
        return each(speaker, aim.among(budgets.of(speaker.number())), limit -> with(limit, asked.terms()), aim);
    }

    private Reply moved(Speaker speaker, SetBudget asked, BudgetAim aim) {
        List<Budget> found = aim.among(budgets.of(speaker.number()));
        if (found.size() != 1) {
            return Reply.of(found.isEmpty() ? Refusals.none(aim) : Refusals.which(found, speaker.phrases()));
        }
        Budget budget = found.getFirst();
        Money by = Objects.requireNonNull(asked.by());
        Money amount = budget.limit().amount().plus(asked.action() == Action.RAISE ? by : by.negated());
        SetBudget whole = new SetBudget(Action.SET, amount, null, asked.of(), asked.period(), asked.terms());
        BudgetAim one = new BudgetAim(budget.coverage(), budget.cycle(), null);
        return Refusals.of(speaker, whole, one).map(Reply::of).orElseGet(() -> limit(speaker, whole, one, amount));
    }

    private Reply remove(Speaker speaker, BudgetAim aim) {
        List<Budget> found = aim.among(budgets.of(speaker.number()));
        if (found.isEmpty()) {
            return Reply.of(Refusals.none(aim));
        }
        BudgetWords words = new BudgetWords(speaker.phrases());
        List<Draft> drafts = found.stream()
                .map(budget -> new Draft(budget.coverage(), budget.cycle(), null))
                .toList();
        int change = budgets.change(speaker.number(), drafts, speaker.now());
        return new Reply("Removed: " + listed(found, words), undo(change), false);
    }

    private Reply pause(Speaker speaker, BudgetAim aim, @Nullable Period said) {
        List<Budget> found = aim.among(budgets.of(speaker.number()));
        if (found.isEmpty()) {
            return Reply.of(Refusals.none(aim));
        }
        Term pause = said == null
                ? new Term(speaker.phrases().today(), BudgetWords.ENDLESS)
                : new Term(said.from(), said.to());
        int change = budgets.change(speaker.number(), drafts(found, limit -> limit.paused(pause)), speaker.now());
        BudgetWords words = new BudgetWords(speaker.phrases());
        String text = words.paused(pause) + ": " + listed(found, words)
                + "\nI stay quiet about " + (found.size() == 1 ? "it" : "them") + " then."
                + (said == null ? " “resume budgets” ends it." : "");
        return new Reply(text, undo(change), false);
    }

    private Reply resume(Speaker speaker, BudgetAim aim) {
        List<Budget> paused = aim.among(budgets.of(speaker.number())).stream()
                .filter(budget -> budget.limit().pause() != null)
                .toList();
        return paused.isEmpty()
                ? Reply.of("No budget is paused.")
                : each(speaker, paused, limit -> limit.paused(null), aim);
    }

    private Reply each(Speaker speaker, List<Budget> found, UnaryOperator<Limit> change, BudgetAim aim) {
        return found.isEmpty() ? Reply.of(Refusals.none(aim)) : changed(speaker, drafts(found, change), "");
    }

    private Reply changed(Speaker speaker, List<Draft> drafts, String was, String... more) {
        int change = budgets.change(speaker.number(), drafts, speaker.now());
        BudgetWords words = new BudgetWords(speaker.phrases());
        List<BudgetStatus> statuses = budgets
                .statuses(speaker.account(), speaker.phrases().today())
                .stream()
                .filter(status -> drafts.stream()
                        .anyMatch(draft -> draft.coverage().equals(status.coverage())
                                && draft.cycle() == status.budget().cycle()))
                .toList();
        String text = statuses.size() == 1
                ? one(words, statuses.getFirst(), was)
                : "✓ " + listed(statuses.stream().map(BudgetStatus::budget).toList(), words);
        return new Reply(text + String.join("", more), undo(change), false);
    }

    private static String one(BudgetWords words, BudgetStatus status, String was) {
        Limit limit = status.budget().limit();
        String told = limit.thresholds().stream().map(percent -> percent + "%").collect(joining(", "));
        return "✓ Budget: " + words.budget(status.budget()) + was + (limit.carriesOver() ? ", carried over" : "")
                + words.pause(limit.pause()) + "\n" + words.spent(status) + ", " + words.left(status)
                + ". I tell you at " + told.replaceFirst(", (?=[^,]*$)", " and ") + ".";
    }

    private static List<Draft> drafts(List<Budget> budgets, UnaryOperator<Limit> change) {
        return budgets.stream()
                .map(budget -> new Draft(budget.coverage(), budget.cycle(), change.apply(budget.limit())))
                .toList();
    }

    private static Limit with(Limit limit, BudgetTerms terms) {
        Limit carried = terms.carriesOver() == null ? limit : limit.carrying(terms.carriesOver());
        return terms.thresholds().isEmpty() ? carried : carried.telling(terms.thresholds());
    }

    private static String listed(List<Budget> budgets, BudgetWords words) {
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

    private static List<List<Button>> undo(int change) {
        return List.of(List.of(new Tap.UndoBudget(change).as("Undo")));
    }
}
