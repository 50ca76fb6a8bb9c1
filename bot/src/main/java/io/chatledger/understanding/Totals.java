package io.chatledger.understanding;

import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Joins clauses that tell of one payment: a total of what was told, a tip on top, a price behind several counts. */
final class Totals {

    private static final BigDecimal FEW = BigDecimal.valueOf(4);
    private static final BigDecimal MANY = BigDecimal.valueOf(30);

    private static final Set<String> REDUCING = WordGroups.of("reducing");
    private static final Set<String> SPLIT = WordGroups.of("split");

    private final Line line;
    private final TotalWords words;
    private final Counted counted;

    Totals(Line line, Marks marks) {
        this.line = line;
        this.words = new TotalWords(line, marks);
        this.counted = new Counted(line, marks);
    }

    List<Clause> join(List<Clause> told) {
        List<Clause> clauses = isWhole(told) ? told.subList(1, told.size()) : told;
        List<Clause> joined = new ArrayList<>();
        int counts = 0;
        for (Clause clause : clauses) {
            Clause last = joined.isEmpty() ? null : joined.getLast();
            boolean allCount = last != null && counts == joined.size();
            if (allCount && (coversOthers(clause) || counted.goesOn(joined, clause))) {
                joined = new ArrayList<>(List.of(over(joined.getFirst(), clause, clause.amount(), false)));
                counts = 0;
            } else if (last != null && (says("share", clause) || (says("mine", clause) && isSplit(last, clause)))) {
                joined.set(joined.size() - 1, share(last, clause));
            } else if (last != null && (says("instead", clause) || isReduced(last, clause))) {
                joined.set(joined.size() - 1, over(last, clause, in(clause.amount(), last), false));
            } else if (last != null && says("total", clause) && value(clause).compareTo(value(last)) >= 0) {
                total(joined, clause);
            } else if (last != null && isExtra(clause) && isAddedTo(last, clause)) {
                joined.set(joined.size() - 1, over(last, last, sum(last, clause), last.doubtful()));
            } else if (last != null && says("again", clause) && isSumOf(joined, clause)) {
                joined.set(joined.size() - 1, over(last, clause, last.amount(), false));
            } else if (says("change", clause)) {
                joined.add(clause.asked());
            } else if (clauses.size() == 1 || !says("balance", clause)) {
                counts += counted.isCount(clause, MANY) ? 1 : 0;
                joined.add(clause);
            }
        }
        return counts == 0 || joined.size() < 2
                ? joined
                : joined.stream().map(c -> asked(c, clauses)).toList();
    }

    /** Whether the first tells the sum of the others: "spent 100, 60 on food and 40 on gas". */
    private static boolean isWhole(List<Clause> clauses) {
        BigDecimal sum = clauses.stream().map(Totals::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return clauses.size() > 2
                && !clauses.getFirst().doubtful()
                && value(clauses.getFirst()).multiply(BigDecimal.TWO).compareTo(sum) == 0;
    }

    /** Whether an amount is told to be the total of what stands before it, or the share, or the right one. */
    boolean isToldOfOthers(Mark amount, int end) {
        return Stream.of("total", "share", "mine", "instead").anyMatch(sort -> words.says(sort, 0, end, amount));
    }

    /** Whether the first number counts things and the second is told to be their price: "14 pills cost 16". */
    boolean isPriceOf(Mark count, Mark price, int end) {
        return counted.isCount(count, MANY) && words.says("price", 0, end, price);
    }

    /** Whether a smaller price is told to have been paid in the end: "shoes were 80, 25% off, paid 60". */
    private boolean isReduced(Clause before, Clause clause) {
        boolean smaller = value(clause).compareTo(value(before)) < 0;
        return smaller
                && (says("paid", clause) || says("total", clause))
                && (isSplit(before, clause)
                        || IntStream.range(before.from(), clause.to()).anyMatch(i -> REDUCING.contains(line.text(i))));
    }

    /** Whether the price before was split: "cab was 24, we split it so 12 for me". */
    private boolean isSplit(Clause before, Clause clause) {
        return IntStream.range(before.from(), clause.to()).anyMatch(i -> SPLIT.contains(line.text(i)));
    }

    private static boolean isSumOf(List<Clause> joined, Clause clause) {
        BigDecimal sum = joined.stream().map(Totals::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return value(clause).compareTo(sum) == 0 || value(clause).compareTo(value(joined.getLast())) == 0;
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
        boolean alike = isNumberFirst(clause) == isNumberFirst(all.getFirst()) || !isNumberFirst(clause);
        return counted.isCount(clause, bare && alike ? FEW : MANY) ? clause.asked() : clause;
    }

    /** Whether at most one word stands before the number: "9 holes", "lost 6 balls". */
    private static boolean isNumberFirst(Clause clause) {
        return clause.amount().from() <= clause.from() + 1;
    }

    /** Whether it is a price of what stands before: behind a colon or "for", or with no thing of its own. */
    private boolean coversOthers(Clause clause) {
        Mark amount = clause.amount();
        boolean closing = line.is(amount.from() - 1, ":") || line.is(amount.from() - 1, "for");
        return closing
                || says("total", clause)
                || says("price", clause)
                || (amount.from() == clause.from() && amount.to() == clause.to());
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
        return words.says(sort, clause.from(), clause.to(), clause.amount());
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

    static BigDecimal value(Clause clause) {
        return value(clause.amount());
    }

    static BigDecimal value(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.readings().getFirst() : BigDecimal.ZERO;
    }
}
