package io.chatledger.conversation;

import io.chatledger.budget.Budget;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Budgets.Draft;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.budget.Term;
import io.chatledger.ledger.Ledger;
import io.chatledger.money.Money;
import io.chatledger.understanding.BudgetTerms;
import io.chatledger.understanding.Intent.Action;
import io.chatledger.understanding.Intent.SetBudget;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Sets, changes, pauses and removes budgets, each change with a button that takes it back. */
@Component
class Budgeting {

    private static final BudgetTerms NOTHING_ELSE = new BudgetTerms(List.of(), null, List.of(), null);

    /** Stands before the number of a change that was the last step. */
    private static final String STEP = "budget:";

    /** Stands where the last step was taken back. */
    private static final String NONE = "";

    private final Budgets budgets;
    private final Ledger ledger;
    private final SeveralLimits several;

    Budgeting(Budgets budgets, Ledger ledger, SeveralLimits several) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.several = several;
    }

    Reply set(Speaker speaker, SetBudget asked) {
        BudgetAim aim = BudgetAim.of(asked);
        return Refusals.of(speaker, asked, aim).map(Reply::of).orElseGet(() -> done(speaker, asked, aim));
    }

    private Reply done(Speaker speaker, SetBudget asked, BudgetAim aim) {
        if (asked.limit() != null) {
            return limit(speaker, asked, aim, asked.limit());
        }
        List<Budget> found = aim.among(budgets.of(speaker.number()));
        if (found.isEmpty()) {
            return Reply.of(Refusals.none(speaker.phrases(), aim));
        }
        return switch (asked.action()) {
            case SET -> changed(speaker, drafts(found, limit -> with(limit, asked.terms())), found, asked.terms(), "");
            case RAISE, LOWER -> moved(speaker, asked, found);
            case REMOVE -> removed(speaker, found);
            case PAUSE -> paused(speaker, asked, found);
            case RESUME -> resumed(speaker, found);
        };
    }

    /** Sets several in one step; empty when the text does not tell several, or nothing when one of them cannot be. */
    Optional<Reply> setAll(Speaker speaker, String text) {
        List<SetBudget> all = several.in(speaker, text);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> refused = all.stream()
                .flatMap(asked -> Refusals.of(speaker, asked, BudgetAim.of(asked)).stream())
                .findFirst();
        List<Budget> known = budgets.of(speaker.number());
        return Optional.of(refused.map(Reply::of)
                .orElseGet(() -> known.size() + all.size() > Budgets.MOST
                        ? Reply.of(Refusals.TOO_MANY)
                        : changed(
                                speaker,
                                all.stream().map(asked -> draft(asked, known)).toList(),
                                known,
                                NOTHING_ELSE,
                                "")));
    }

    private static Draft draft(SetBudget asked, List<Budget> known) {
        BudgetAim aim = BudgetAim.of(asked);
        Cycle cycle = Objects.requireNonNullElse(aim.cycle(), Cycle.MONTH);
        Money amount = Objects.requireNonNull(asked.limit());
        Limit limit = known.stream()
                .filter(budget -> budget.coverage().equals(aim.coverage()) && budget.cycle() == cycle)
                .map(Budget::limit)
                .findAny()
                .orElseGet(() -> Limit.of(amount));
        return new Draft(aim.coverage(), cycle, with(limit.amounting(amount), asked.terms()));
    }

    /** Makes several at once that there are not yet. */
    Reply adopt(Speaker speaker, List<Draft> drafts) {
        List<Budget> all = budgets.of(speaker.number());
        return all.size() + drafts.size() > Budgets.MOST
                ? Reply.of(Refusals.TOO_MANY)
                : changed(speaker, drafts, all, NOTHING_ELSE, "");
    }

    Reply undo(Speaker speaker, int change) {
        boolean undone = budgets.undo(speaker.number(), change, speaker.now());
        if (undone && ledger.lastStepElsewhere(speaker.number()).equals(Optional.of(STEP + change))) {
            ledger.steppedElsewhere(speaker.number(), NONE);
        }
        return undone
                ? Reply.inPlace("Undone: your budgets are as they were before.", List.of())
                : Reply.of("That was changed since. “budgets” shows how they are now.");
    }

    /** Takes the last change of budgets back, if nothing else was done since; empty when there is none. */
    Optional<Reply> undoLast(Speaker speaker) {
        return ledger.lastStepElsewhere(speaker.number())
                .filter(step -> step.startsWith(STEP))
                .map(step -> undo(speaker, Integer.parseInt(step.substring(STEP.length()))))
                .map(reply -> Reply.of(reply.text()));
    }

    /** Every month when nothing else is said and there is no such budget yet. */
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
            return Reply.of(Refusals.TOO_MANY);
        }
        Limit before = known.map(Budget::limit).orElseGet(() -> Limit.of(amount));
        Draft draft = new Draft(aim.coverage(), cycle, with(before.amounting(amount), asked.terms()));
        String assumed = aim.cycle() == null && same.isEmpty() ? "\nAssumed: a month" : "";
        return changed(speaker, List.of(draft), all, asked.terms(), assumed);
    }

    private Reply moved(Speaker speaker, SetBudget asked, List<Budget> found) {
        if (found.size() > 1) {
            return Reply.of(Refusals.which(found, speaker.phrases()));
        }
        Budget budget = found.getFirst();
        Money by = Objects.requireNonNull(asked.by());
        Money amount = budget.limit().amount().plus(asked.action() == Action.RAISE ? by : by.negated());
        SetBudget whole = new SetBudget(Action.SET, amount, null, asked.of(), asked.period(), asked.terms());
        BudgetAim aim = new BudgetAim(budget.coverage(), budget.cycle(), null);
        return Refusals.of(speaker, whole, aim).map(Reply::of).orElseGet(() -> limit(speaker, whole, aim, amount));
    }

    private Reply removed(Speaker speaker, List<Budget> found) {
        List<Draft> drafts = found.stream()
                .map(budget -> new Draft(budget.coverage(), budget.cycle(), null))
                .toList();
        int change = budgets.change(speaker.number(), drafts, speaker.now());
        return undoable(speaker, receipt(speaker).removed(found), change);
    }

    private Reply paused(Speaker speaker, SetBudget asked, List<Budget> found) {
        boolean endless = asked.terms().pause() == null;
        Term pause = asked.terms().pause() == null
                ? new Term(speaker.phrases().today(), BudgetWords.ENDLESS)
                : new Term(asked.terms().pause().from(), asked.terms().pause().to());
        int change = budgets.change(speaker.number(), drafts(found, limit -> limit.paused(pause)), speaker.now());
        return undoable(speaker, receipt(speaker).paused(found, pause, endless), change);
    }

    private Reply resumed(Speaker speaker, List<Budget> found) {
        List<Budget> paused =
                found.stream().filter(budget -> budget.limit().pause() != null).toList();
        return paused.isEmpty()
                ? Reply.of("No budget is paused.")
                : changed(speaker, drafts(paused, limit -> limit.paused(null)), paused, NOTHING_ELSE, "");
    }

    private Reply changed(Speaker speaker, List<Draft> drafts, List<Budget> before, BudgetTerms terms, String more) {
        int change = budgets.change(speaker.number(), drafts, speaker.now());
        List<BudgetStatus> now = budgets
                .statuses(speaker.account(), speaker.phrases().today())
                .stream()
                .filter(status -> drafts.stream().anyMatch(draft -> isOf(draft, status.budget())))
                .toList();
        BudgetReceipt receipt = receipt(speaker);
        Budget was = before.stream()
                .filter(budget -> isOf(drafts.getFirst(), budget))
                .findAny()
                .orElse(null);
        String text = now.size() == 1
                ? receipt.set(now.getFirst(), was)
                : receipt.changed(now.stream().map(BudgetStatus::budget).toList(), terms);
        return undoable(speaker, text + more, change);
    }

    private static boolean isOf(Draft draft, Budget budget) {
        return draft.coverage().equals(budget.coverage()) && draft.cycle() == budget.cycle();
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

    private static BudgetReceipt receipt(Speaker speaker) {
        return new BudgetReceipt(new BudgetWords(speaker.phrases()));
    }

    private Reply undoable(Speaker speaker, String text, int change) {
        ledger.steppedElsewhere(speaker.number(), STEP + change);
        return new Reply(text, List.of(List.of(new Tap.UndoBudget(change).as("Undo"))), false);
    }
}
