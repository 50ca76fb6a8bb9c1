package io.chatledger.understanding;

import io.chatledger.money.Money;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is asked to be taken out. */
final class Deletions {

    /** What entries are called behind their number. */
    static final Set<String> COUNTED = Set.of(
            "entry",
            "entries",
            "expense",
            "expenses",
            "ones",
            "transaction",
            "transactions",
            "purchase",
            "purchases",
            "item",
            "items",
            "record",
            "records");

    private static final Set<String> ALL = Set.of("all", "everything", "every");

    private final Asks asks;
    private final CategoryNames categories;
    private final Subjects subjects;
    private final Selections selections;

    Deletions(Asks asks, CategoryNames categories, Subjects subjects, Selections selections) {
        this.asks = asks;
        this.categories = categories;
        this.subjects = subjects;
        this.selections = selections;
    }

    Intent delete(Findings findings) {
        List<Mark> amounts = Stated.amounts(findings);
        List<Mark> days = Stated.days(findings);
        Selection named = selections.about(findings, subjects.in(findings)).filedUnder(categories.wholeIn(findings));
        boolean all = saysAll(findings.line());
        Selection of = all ? named.ofAll(COUNTED) : named;
        Integer count = all
                ? Integer.valueOf(Asks.MOST_ENTRIES.intValueExact())
                : amounts.size() == 1 && isCount(findings, amounts.getFirst()) ? asks.count(findings) : null;
        Money cost = amounts.isEmpty() || count != null ? null : Stated.money(findings, amounts.getFirst());
        return new Intent.DeleteLast(
                cost == null ? of : of.costing(cost), days.isEmpty() ? null : Stated.date(days.getFirst()), count);
    }

    /** Whether all that is named is meant; "after all" and "at all" mean nothing of the kind. */
    private static boolean saysAll(Line line) {
        return IntStream.range(0, line.size())
                .anyMatch(i -> ALL.contains(line.text(i)) && !line.is(i - 1, "after") && !line.is(i - 1, "at"));
    }

    private static boolean isCount(Findings findings, Mark amount) {
        return COUNTED.contains(findings.line().text(amount.to()))
                || findings.line().is(amount.from() - 1, "last")
                || findings.line().is(amount.from() - 1, "latest");
    }
}
