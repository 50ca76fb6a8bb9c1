package io.chatledger.understanding;

import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins clauses that tell of one payment: a total of what was told, a tip on top, a price behind several counts. */
final class Totals {

    private static final int LONGEST = 3;
    private static final BigDecimal FEW = BigDecimal.valueOf(4);
    private static final BigDecimal SEVERAL = BigDecimal.valueOf(6);
    private static final BigDecimal MANY = BigDecimal.valueOf(30);

    private static final Set<String> SMALL = Set.copyOf(Vocabulary.lines("en/function-words.txt"));
    private static final Set<String> JOINTS = WordGroups.of("and");
    private static final Set<String> COUNTING = WordGroups.of("one");
    private static final Phrases<String> WORDS = Vocabulary.phrases("en/totals.tsv");

    private final Line line;
    private final Marks marks;

    Totals(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
    }

    List<Clause> join(List<Clause> told) {
        List<Clause> clauses = isWhole(told) ? told.subList(1, told.size()) : told;
        List<Clause> joined = new ArrayList<>();
        int counted = 0;
        for (Clause clause : clauses) {
            Clause last = joined.isEmpty() ? null : joined.getLast();
            boolean allCount = last != null && counted == joined.size();
            if (allCount && (coversOthers(clause) || goesOnCounting(joined, clause))) {
                joined = new ArrayList<>(List.of(over(joined.getFirst(), clause, clause.amount(), false)));
                counted = 0;
            } else if (last != null && says("share", clause)) {
                joined.set(joined.size() - 1, share(last, clause));
            } else if (last != null && isExtra(clause) && isAddedTo(last, clause)) {
                joined.set(joined.size() - 1, over(last, last, sum(last, clause), last.doubtful()));
            } else if (last != null && says("total", clause)) {
                total(joined, clause);
            } else if (says("change", clause)) {
                joined.add(clause.asked());
            } else {
                counted += isCount(clause, MANY) ? 1 : 0;
                joined.add(clause);
            }
        }
        return counted == 0 || joined.size() < 2
                ? joined
                : joined.stream().map(c -> asked(c, clauses)).toList();
    }

    /** Whether the first tells the sum of the others: "spent 100, 60 on food and 40 on gas". */
    private static boolean isWhole(List<Clause> clauses) {
        BigDecimal sum = clauses.stream().map(Totals::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return clauses.size() > 2
                && value(clauses.getFirst()).multiply(BigDecimal.TWO).compareTo(sum) == 0;
    }

    /** Whether an amount is told to be the total of what stands before it. */
    boolean isTotal(Mark amount, int end) {
        return isSaid("total", 0, end, amount);
    }

    /** Whether the last amount is the sum of those before it. */
    static boolean isSum(List<Mark> amounts) {
        BigDecimal sum = amounts.stream().map(Totals::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return amounts.size() > 2 && sum.compareTo(value(amounts.getLast()).multiply(BigDecimal.TWO)) == 0;
    }

    /** The total in the currency of what it covers. */
    private static Mark in(Mark mark, Clause covered) {
        return mark.find() instanceof Amount total
                        && total.currency() == null
                        && covered.amount().find() instanceof Amount other
                        && other.currency() != null
                ? new Mark(
                        mark.from(),
                        mark.to(),
                        new Amount(total.readings(), other.currency(), Writing.MONEY, total.sign()),
                        mark.finder())
                : mark;
    }

    /** A total of one price is the price; a total of several is only told besides, or else it is asked about. */
    private static void total(List<Clause> clauses, Clause total) {
        Clause last = clauses.removeLast();
        BigDecimal sum = clauses.stream().map(Totals::value).reduce(value(last), BigDecimal::add);
        boolean one = clauses.isEmpty();
        boolean known = sum.compareTo(value(total)) == 0;
        clauses.add(one ? over(last, total, in(total.amount(), last), false) : over(last, last, last.amount(), !known));
    }

    private static Clause over(Clause first, Clause second, Mark amount, boolean doubtful) {
        return new Clause(first.from(), second.to(), amount, doubtful);
    }

    /** A number of things that stands for no price: "2 beers and 12 taxi". */
    private Clause asked(Clause clause, List<Clause> all) {
        boolean bare = all.stream().allMatch(one -> Clauses.writing(one.amount()) == Writing.BARE);
        return isCount(clause, bare ? FEW : MANY) ? clause.asked() : clause;
    }

    /** Whether its number opens it and the thing behind is in the plural: "18 eggs". */
    private boolean isCount(Clause clause, BigDecimal most) {
        Mark amount = clause.amount();
        return Clauses.writing(amount) == Writing.BARE
                && value(clause).compareTo(most) <= 0
                && line.is(amount.to(), Shape.WORD)
                && !SMALL.contains(line.text(amount.to()))
                && isPlural(amount.to())
                && marks.at(amount.to()) == null;
    }

    private boolean isPlural(int word) {
        String text = line.text(word);
        String next = line.is(word + 1, Shape.WORD) ? line.text(word + 1) : "";
        return (text.length() > 3 && text.endsWith("s")) || (next.length() > 3 && next.endsWith("s"));
    }

    /** Whether it is a price of what stands before: behind a colon or "for", or with no thing of its own. */
    private boolean coversOthers(Clause clause) {
        Mark amount = clause.amount();
        boolean closing = line.is(amount.from() - 1, ":") || line.is(amount.from() - 1, "for");
        return closing || says("total", clause) || (amount.from() == clause.from() && amount.to() == clause.to());
    }

    /** Whether it is one more of what was counted, with the price of all: "2 beers and a burger 24". */
    private boolean goesOnCounting(List<Clause> counts, Clause clause) {
        Mark amount = clause.amount();
        boolean counted = COUNTING.contains(line.text(clause.from())) || line.is(clause.from(), Shape.DIGITS);
        return JOINTS.contains(line.text(clause.from() - 1))
                && counted
                && amount.from() > clause.from() + 1
                && amount.to() == clause.to()
                && counts.stream()
                        .allMatch(one -> isCount(one, SEVERAL) && value(one).compareTo(value(clause)) < 0);
    }

    /** Whether it is paid on top: with a tip named, or "left 5" and nothing more. */
    private boolean isExtra(Clause clause) {
        return says("extra", clause) || (clause.amount().to() == clause.to() && says("left", clause));
    }

    /** The part of a price that was one's own: "dinner 64, my half is 32". */
    private static Clause share(Clause whole, Clause share) {
        boolean less = value(share).compareTo(value(whole)) <= 0;
        return new Clause(whole.from(), share.to(), in(share.amount(), whole), !less, whole.amount());
    }

    private boolean says(String sort, Clause clause) {
        return isSaid(sort, clause.from(), clause.to(), clause.amount());
    }

    private boolean isSaid(String sort, int from, int to, Mark amount) {
        for (int i = Math.max(from, amount.from() - LONGEST); i < Math.min(to, amount.to() + LONGEST); i++) {
            Phrases.Match<String> match = marks.at(i) == null ? WORDS.longest(line, i) : null;
            if (match != null && match.value().equals(sort) && isBeside(amount, match)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeside(Mark amount, Phrases.Match<String> match) {
        int before = line.is(match.to(), Shape.MARK) ? match.to() + 1 : match.to();
        boolean named = match.value().equals("change") && !line.is(match.from() - 1, Shape.MARK);
        boolean leads = before == amount.from() && !named;
        return leads || (match.from() == amount.to() && !match.value().equals("left"));
    }

    private boolean isAddedTo(Clause last, Clause extra) {
        int joint = Math.max(last.to(), extra.from() - 1);
        return !line.is(joint, Shape.BREAK)
                && last.amount().find() instanceof Amount first
                && extra.amount().find() instanceof Amount second
                && (second.currency() == null || second.currency().equals(first.currency()));
    }

    private static Mark sum(Clause clause, Clause extra) {
        Amount amount = (Amount) clause.amount().find();
        BigDecimal sum = value(clause).add(value(extra));
        return new Mark(
                clause.amount().from(),
                clause.amount().to(),
                new Amount(List.of(sum), amount.currency(), amount.writing(), amount.sign()),
                clause.amount().finder());
    }

    private static BigDecimal value(Clause clause) {
        return value(clause.amount());
    }

    private static BigDecimal value(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.readings().getFirst() : BigDecimal.ZERO;
    }
}
