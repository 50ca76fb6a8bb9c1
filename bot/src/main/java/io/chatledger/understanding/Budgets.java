package io.chatledger.understanding;

import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.Action;
import io.chatledger.understanding.Intent.Every;
import io.chatledger.understanding.find.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked about budgets: to set, raise, pause or remove one, or how they are. */
final class Budgets {

    private final Slots slots;
    private final Selections selections;

    Budgets(Slots slots, Selections selections) {
        this.slots = slots;
        this.selections = selections;
    }

    Intent show(Findings findings) {
        return new Intent.ShowBudgets(selections.ofBudget(findings));
    }

    /** A budget without a limit is taken away, paused or resumed when the words say so, and otherwise asked about. */
    Intent set(Findings findings) {
        List<Mark> amounts = Stated.amounts(findings).stream()
                .filter(mark ->
                        !Stated.isDenied(findings.line(), mark.from()) && !Stated.isLeft(findings.line(), mark.from()))
                .toList();
        Mark stated = amounts.isEmpty() ? null : amounts.getFirst();
        Question doubt = Stated.doubt(findings, stated);
        if (doubt != null) {
            return new Intent.Unclear(doubt);
        }
        Action action = slots.value(Action.class, findings.line(), Action.SET);
        Money amount = Stated.money(findings, stated);
        return stated == null || amount == null
                ? withoutAmount(findings, action)
                : withAmount(findings, action, amount, findings.line().is(stated.from() - 1, "by"));
    }

    private Intent withoutAmount(Findings findings, Action action) {
        return switch (action) {
            case REMOVE, PAUSE, RESUME -> budget(findings, action, null, null);
            case SET, RAISE, LOWER -> show(findings);
        };
    }

    private Intent withAmount(Findings findings, Action action, Money amount, boolean by) {
        boolean moves = by && (action == Action.RAISE || action == Action.LOWER);
        return moves ? budget(findings, action, null, amount) : budget(findings, Action.SET, amount, null);
    }

    private Intent budget(Findings findings, Action action, @Nullable Money limit, @Nullable Money by) {
        return new Intent.SetBudget(
                action, limit, by, selections.ofBudget(findings), slots.value(Every.class, findings.line()));
    }
}
