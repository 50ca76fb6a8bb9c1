package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.money.Money;
import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.EntryDraft.Assumed;
import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes entries of a message that is known to be about money spent or received, or asks the one thing that is missing. */
final class Entries {

    private final Naming naming;
    private final Categories categories;
    private final Models models;
    private final Digressions digressions;
    private final Doubts doubts = new Doubts();

    Entries(Roles roles, Categories categories, Models models, Digressions digressions) {
        this.digressions = digressions;
        this.naming = new Naming(roles, categories);
        this.categories = categories;
        this.models = models;
    }

    Intent of(Findings findings) {
        List<EntryDraft> entries = new ArrayList<>();
        List<Clause> clauses = digressions.without(findings, new Clauses(findings.line(), findings.marks()).cut());
        List<Roles.Names> all = naming.of(findings, clauses);
        if (isToldTwice(findings.line(), clauses)) {
            Clause first = clauses.getFirst();
            clauses = List.of(new Clause(first.from(), clauses.getLast().to(), first.amount(), first.doubtful()));
            all = naming.of(findings, clauses);
        }
        Missing day = doubts.day(findings);
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            Roles.Names names = all.get(i);
            Question question = doubts.of(findings, clause, names, day);
            if (question != null) {
                return new Intent.Unclear(question);
            }
            EntryDraft entry = Asides.added(entry(findings, clause, names), findings, clause);
            if (i > 0 && names.isEmpty() && entry.kind() == Kind.EXPENSE) {
                return new Intent.Unclear(Doubts.nameless(findings, all.getFirst()));
            }
            entries.add(entry);
        }
        return new Intent.RecordEntries(entries);
    }

    /** Whether the second amount is the first again, once in words and once in digits: "chipped in a tenner, $10". */
    private static boolean isToldTwice(Line line, List<Clause> clauses) {
        return clauses.size() == 2
                && Totals.value(clauses.getFirst()).compareTo(Totals.value(clauses.getLast())) == 0
                && clauses.stream()
                                .map(Clause::amount)
                                .filter(mark -> line.is(mark.from(), Shape.WORD))
                                .count()
                        == 1;
    }

    static @Nullable String about(Roles.Names names) {
        if (names.merchant() == null) {
            return names.item();
        }
        return names.item() == null ? names.merchant() : names.item() + " at " + names.merchant();
    }

    static Money money(Findings findings, Amount amount) {
        Currency currency = amount.currency() == null ? findings.setting().currency() : amount.currency();
        return new Money(amount.readings().getFirst(), currency);
    }

    private EntryDraft entry(Findings findings, Clause clause, Roles.Names names) {
        Amount amount = (Amount) clause.amount().find();
        Kind kind = kind(findings, clause, amount);
        Categories.Choice choice = kind == Kind.INCOME
                ? Categories.Choice.certain(Category.INCOME)
                : categories.of(
                        names.item(), names.merchant(), findings.context().learned());
        LocalDate day = day(findings, clause);
        Set<Assumed> assumed = EnumSet.noneOf(Assumed.class);
        if (amount.currency() == null) {
            assumed.add(Assumed.CURRENCY);
        }
        if (day == null) {
            assumed.add(Assumed.DATE);
        }
        if (!choice.isCertain()) {
            assumed.add(Assumed.CATEGORY);
        }
        return new EntryDraft(
                choice.category() == Category.INCOME ? Kind.INCOME : kind,
                money(findings, amount),
                choice.category(),
                choice.others(),
                choice.taught(),
                names.item(),
                names.merchant(),
                day == null ? findings.context().now().toLocalDate() : day,
                tags(findings),
                assumed);
    }

    private Kind kind(Findings findings, Clause clause, Amount amount) {
        if (amount.sign() > 0) {
            return Kind.INCOME;
        }
        boolean whole = clause.to() - clause.from() > findings.line().size() / 2;
        Kind kind = whole
                ? findings.guesses().kind()
                : new Guesses(models.intents(findings.sketch().part(clause.from(), clause.to()))).kind();
        boolean back = findings.line().is(clause.amount().to(), "back")
                || findings.line().is(clause.amount().from() - 1, "back");
        return kind == Kind.INCOME && back ? Kind.REFUND : kind;
    }

    /** The day named in the clause; else the only one of the message, or the one it begins with; else null. */
    private static @Nullable LocalDate day(Findings findings, Clause clause) {
        List<Mark> days = Stated.daysOfBuying(findings);
        for (Mark mark : days) {
            if (mark.from() >= clause.from() && mark.to() <= clause.to()) {
                return date(mark);
            }
        }
        return days.isEmpty() || (days.size() > 1 && !leads(findings, days.getFirst())) ? null : date(days.getFirst());
    }

    private static boolean leads(Findings findings, Mark day) {
        for (int i = 0; i < day.from(); i++) {
            if (!findings.line().is(i, Shape.MARK)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate date(Mark mark) {
        return ((Find.Day) mark.find()).date();
    }

    private static List<String> tags(Findings findings) {
        return findings.found(Find.Tag.class)
                .map(mark -> ((Find.Tag) mark.find()).name())
                .distinct()
                .toList();
    }
}
