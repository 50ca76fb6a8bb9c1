package io.chatledger.understanding;

import static java.util.stream.Collectors.toCollection;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.Action;
import io.chatledger.understanding.Intent.Every;
import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked about budgets: to set, raise, pause or remove one, or how they are. */
final class Budgets {

    private static final int MOST_DIGITS = 24;
    private static final int MOST_PERCENT = 3;

    private final Slots slots;
    private final Selections selections;
    private final CategoryNames categories;
    private final Pauses pauses;

    Budgets(Slots slots, Selections selections, CategoryNames categories, Asks asks) {
        this.slots = slots;
        this.selections = selections;
        this.categories = categories;
        this.pauses = new Pauses(slots, asks);
    }

    /** What can mean nothing but a budget by the way it is said, or null: "budget 300", "pause budgets", "delete my budgets". */
    @Nullable
    Intent command(Findings findings) {
        Line line = findings.line();
        Action first = first(line);
        boolean limited = slots.has("limited", line);
        Mark mark =
                slots.at("limited", line, 0) == null ? null : findings.marks().at(1);
        boolean amount = mark != null && mark.find() instanceof Amount && isAim(line, mark.to());
        boolean paused = limited && (first == Action.PAUSE || first == Action.RESUME);
        boolean removed = limited && first == Action.REMOVE && !findings.has(Amount.class);
        boolean warned =
                slots.at("warn", line, 0) != null && !thresholds(findings).isEmpty();
        return amount || paused || removed || warned ? set(findings) : null;
    }

    /** Not what stands behind the name of a shop: "budget 45 rental car". */
    private boolean isAim(Line line, int i) {
        return i >= line.size()
                || slots.at("every", line, i) != null
                || slots.at("carry", line, i) != null
                || slots.at("warn", line, i) != null
                || slots.at("aim", line, i) != null;
    }

    /** A budget that is shown unless it is said first what to do with it. */
    Intent show(Findings findings) {
        boolean told = first(findings.line()) != null
                || (!findings.isQuestion() && terms(findings).saysAnything());
        if (told && !slots.has("suggest", findings.line())) {
            return set(findings);
        }
        return shown(findings);
    }

    private Intent shown(Findings findings) {
        return new Intent.ShowBudgets(selection(findings), named(findings), slots.has("suggest", findings.line()));
    }

    /** A budget without a limit is taken away, paused or resumed when the words say so, and otherwise asked about. */
    Intent set(Findings findings) {
        List<Mark> amounts = Stated.amounts(findings).stream()
                .filter(mark ->
                        !Stated.isDenied(findings.line(), mark.from()) && !Stated.isLeft(findings.line(), mark.from()))
                .toList();
        if (amounts.size() > 1 && named(findings).size() > 1) {
            return new Intent.Unclear(new Question(Missing.WHICH_AMOUNT, null, List.of()));
        }
        Mark stated = amounts.isEmpty() ? null : amounts.getFirst();
        Money amount = stated == null ? endless(findings) : money(findings, stated);
        Question doubt = amount == null ? Stated.doubt(findings, stated) : null;
        if (doubt != null) {
            return new Intent.Unclear(doubt);
        }
        Action action = slots.value(Action.class, findings.line(), Action.SET);
        return amount == null
                ? withoutAmount(findings, action)
                : withAmount(
                        findings,
                        action,
                        amount,
                        stated != null && findings.line().is(stated.from() - 1, "by"));
    }

    private Intent withoutAmount(Findings findings, Action action) {
        if (terms(findings).saysAnything()) {
            return budget(findings, Action.SET, null, null);
        }
        return switch (action) {
            case REMOVE, PAUSE, RESUME -> budget(findings, action, null, null);
            case SET, RAISE, LOWER -> shown(findings);
        };
    }

    private Intent withAmount(Findings findings, Action action, Money amount, boolean by) {
        boolean moves = by && (action == Action.RAISE || action == Action.LOWER);
        return moves ? budget(findings, action, null, amount) : budget(findings, Action.SET, amount, null);
    }

    private Intent budget(Findings findings, Action action, @Nullable Money limit, @Nullable Money by) {
        BudgetTerms terms = terms(findings);
        return new Intent.SetBudget(
                action,
                limit,
                by,
                selection(findings),
                slots.value(Every.class, findings.line()),
                action == Action.PAUSE
                        ? new BudgetTerms(terms.categories(), null, List.of(), pauses.in(findings))
                        : terms);
    }

    private BudgetTerms terms(Findings findings) {
        Phrases.Match<String> carry = slots.in("carry", findings.line());
        return new BudgetTerms(
                named(findings), carry == null ? null : carry.value().equals("yes"), thresholds(findings), null);
    }

    /** What it is for, without words that say what to do. */
    private Selection selection(Findings findings) {
        Selection of = selections.ofBudget(findings);
        Line item = Tokenizer.tokenize(of.item() == null ? "" : of.item());
        boolean said = slots.at("action", item, 0) != null
                || slots.at("limited", item, 0) != null
                || item.is(0, "carry")
                || slots.at("carry", item, 0) != null;
        return said ? of.withoutItem() : of;
    }

    /** All categories that are named, if only by a thing of one when no other is. */
    private List<Category> named(Findings findings) {
        Set<Category> found = new LinkedHashSet<>();
        Line line = findings.line();
        int i = 0;
        while (i < line.size()) {
            Phrases.Match<CategoryNames.Name> name = categories.at(findings, i);
            Phrases.Match<String> group = slots.at("group", line, i);
            if (group != null && (name == null || name.to() <= group.to())) {
                Arrays.stream(group.value().split(",", -1))
                        .map(Category::ofCode)
                        .forEach(found::add);
            } else if (name != null && !name.value().part() && findings.marks().at(i) == null) {
                found.add(name.value().category());
            }
            i = name == null ? i + 1 : name.to();
        }
        Category part = found.isEmpty() ? categories.in(findings) : null;
        return part == null ? List.copyOf(found) : List.of(part);
    }

    /** What to do, when that is said first. */
    private @Nullable Action first(Line line) {
        Phrases.Match<String> match = slots.at("action", line, 0);
        return match == null ? null : Action.valueOf(match.value().toUpperCase(Locale.ROOT));
    }

    private List<Integer> thresholds(Findings findings) {
        return slots.has("warn", findings.line())
                ? findings
                        .found(Find.Other.class)
                        .filter(mark -> ((Find.Other) mark.find()).sort() == Sort.PERCENT)
                        .filter(mark -> findings.line().is(mark.from(), Shape.DIGITS)
                                && findings.line().text(mark.from()).length() <= MOST_PERCENT)
                        .map(mark -> Integer.valueOf(findings.line().text(mark.from())))
                        .collect(toCollection(LinkedHashSet::new))
                        .stream()
                        .toList()
                : List.of();
    }

    /** The amount, of whatever size and sign, as a limit is no entry; null when it is in doubt. */
    private static @Nullable Money money(Findings findings, Mark mark) {
        Money plain = Stated.money(findings, mark);
        if (plain != null || !(mark.find() instanceof Amount amount)) {
            return plain;
        }
        BigDecimal value = amount.readings().getFirst();
        boolean whole = value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= 0;
        Currency currency = amount.currency() == null ? findings.setting().currency() : amount.currency();
        boolean several = amount.readings().size() > 1;
        return several || !whole ? null : new Money(amount.sign() < 0 ? value.negate() : value, currency);
    }

    /** A number too long for an amount. */
    private static @Nullable Money endless(Findings findings) {
        return findings.found(Find.Other.class)
                .filter(mark -> ((Find.Other) mark.find()).sort() == Sort.CODE && mark.to() == mark.from() + 1)
                .map(mark -> findings.line().text(mark.from()))
                .filter(digits ->
                        digits.length() <= MOST_DIGITS && digits.chars().allMatch(Character::isDigit))
                .findFirst()
                .map(digits ->
                        new Money(new BigDecimal(digits), findings.setting().currency()))
                .orElse(null);
    }
}
