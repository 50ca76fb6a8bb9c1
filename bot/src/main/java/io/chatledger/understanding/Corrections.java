package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.money.Money;
import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.Subjects.Subject;
import io.chatledger.understanding.find.CurrencyWords;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Corrections of entries that are stored: which entry, and what it is to become. */
final class Corrections {

    private static final Set<String> BECOMING = WordGroups.of("becoming");
    private static final Set<String> ADVERBS = WordGroups.of("becoming-adverb");
    private static final Set<String> PLACING = WordGroups.of("placing");
    private static final Set<String> TAKING = WordGroups.of("changing");
    private static final Set<String> TELLING = WordGroups.of("telling");

    private final CategoryNames categories;
    private final Subjects subjects;
    private final Selections selections;
    private final CurrencyWords currencies;

    Corrections(CategoryNames categories, Subjects subjects, Selections selections, CurrencyWords currencies) {
        this.categories = categories;
        this.subjects = subjects;
        this.selections = selections;
        this.currencies = currencies;
    }

    Intent change(Findings findings) {
        Line line = findings.line();
        Mark amount = fresh(findings, Stated.amounts(findings));
        Mark day = fresh(findings, Stated.days(findings));
        Question doubt = doubt(findings, amount);
        if (doubt != null) {
            return new Intent.Unclear(doubt);
        }
        List<Subject> names = subjects.in(findings);
        List<Subject> fresh = names.stream().filter(name -> isNew(line, name)).toList();
        String renamed = Renaming.in(line);
        Selection to = selections.about(findings, fresh);
        Selection of = selections.about(findings, renamed == null ? without(names, fresh) : List.of());
        Category category = category(findings, true);
        LocalDate date = Stated.date(day);
        boolean other = amount != null || category != null || !fresh.isEmpty();
        boolean dayOfEntry = day != null
                && other
                && (line.is(day.from() - 1, "from") || names.stream().anyMatch(name -> name.from() == day.to()));
        Change change = new Change(
                Stated.money(findings, amount),
                currency(findings, amount),
                category,
                dayOfEntry ? null : date,
                renamed == null ? to.item() : renamed,
                to.merchant(),
                category == Category.INCOME ? Kind.INCOME : selections.kind(line));
        return new Intent.ChangeLast(which(findings, of, amount), dayOfEntry ? date : null, change);
    }

    private Selection which(Findings findings, Selection of, @Nullable Mark amount) {
        Mark old = Stated.amounts(findings).stream()
                .filter(mark -> !mark.equals(amount))
                .findFirst()
                .orElse(null);
        Money cost = Stated.money(findings, old);
        Selection which = of.filedUnder(of.about() == null ? category(findings, false) : null);
        return cost == null ? which : which.costing(cost);
    }

    private static List<Subject> without(List<Subject> names, List<Subject> some) {
        return names.stream().filter(name -> !some.contains(name)).toList();
    }

    private static @Nullable Question doubt(Findings findings, @Nullable Mark amount) {
        if (findings.has(Find.NoSuchDay.class)) {
            return new Question(Missing.IMPOSSIBLE_DATE, null, List.of());
        }
        return findings.has(Find.FutureDay.class)
                ? new Question(Missing.FUTURE_DATE, null, List.of())
                : Stated.doubt(findings, amount);
    }

    /** The value that holds from now on: the one after "to", else after "was" or "is", else the first that is not said to be wrong. */
    private static @Nullable Mark fresh(Findings findings, List<Mark> values) {
        Line line = findings.line();
        return values.stream()
                .filter(mark -> line.is(mark.from() - 1, "to"))
                .findFirst()
                .or(() -> values.stream()
                        .filter(mark -> BECOMING.contains(line.text(beforeAdverbs(line, mark.from())))
                                && !Stated.isDenied(line, mark.from()))
                        .reduce((_, last) -> last))
                .or(() -> values.stream()
                        .filter(mark -> !Stated.isDenied(line, mark.from()) && !Stated.isLeft(line, mark.from()))
                        .findFirst())
                .orElse(null);
    }

    private static int beforeAdverbs(Line line, int i) {
        int before = i - 1;
        while (ADVERBS.contains(line.text(before))) {
            before--;
        }
        return before;
    }

    /** Whether a name is what the entry becomes: "it was pizza", "change aldi to lidl", "that was at aldi". */
    private static boolean isNew(Line line, Subject name) {
        int before = Subjects.before(line, name.from());
        if (PLACING.contains(line.text(before))) {
            before = Subjects.before(line, before);
        }
        return BECOMING.contains(line.text(before)) && !Stated.isDenied(line, name.from());
    }

    private @Nullable Category category(Findings findings, boolean fresh) {
        Line line = findings.line();
        int i = 0;
        while (i < line.size()) {
            Phrases.Match<CategoryNames.Name> match = categories.at(findings, i);
            if (match != null && fresh == isNewCategory(line, match)) {
                return match.value().category();
            }
            i = match == null ? i + 1 : match.to();
        }
        return null;
    }

    private static boolean isNewCategory(Line line, Phrases.Match<CategoryNames.Name> match) {
        boolean object = TAKING.contains(line.text(Subjects.before(line, match.from())))
                || TELLING.contains(line.text(match.to()));
        return !object && !Stated.isDenied(line, match.from()) && !Stated.isLeft(line, match.from());
    }

    private @Nullable Currency currency(Findings findings, @Nullable Mark amount) {
        if (amount != null && amount.find() instanceof Amount stated && stated.currency() != null) {
            return stated.currency();
        }
        for (int i = 0; i < findings.line().size(); i++) {
            Currency named = Stated.isDenied(findings.line(), i) || Stated.isLeft(findings.line(), i)
                    ? null
                    : currencies.at(findings.line(), i, findings.setting());
            if (named != null && findings.marks().isFree(i, i + 1)) {
                return named;
            }
        }
        return null;
    }
}
