package io.chatledger.understanding;

import io.chatledger.understanding.Parts.Part;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts a message into clauses of one amount each. */
final class Clauses {

    /**
     * A part of a message with what it cost.
     *
     * @param from the first token
     * @param to the token after the last
     * @param amount the amount that counts
     * @param doubtful whether another number of the clause might be meant as well
     * @param whole what the amount is a share of, null when that was not said apart
     */
    record Clause(
            int from,
            int to,
            Mark amount,
            boolean doubtful,
            @Nullable Mark whole) {

        Clause(int from, int to, Mark amount, boolean doubtful) {
            this(from, to, amount, doubtful, null);
        }

        Clause asked() {
            return new Clause(from, to, amount, true, whole);
        }
    }

    private static final Set<String> SMALL = Set.copyOf(Vocabulary.lines("en/function-words.txt"));
    private static final Set<String> TELLING = WordGroups.of("telling-price");
    private static final Set<String> BEGINNING = WordGroups.of("one");
    private static final Set<String> SPLIT = WordGroups.of("split");
    private static final Set<String> SPLITTING = WordGroups.of("splitting");

    private static final Set<String> EACH = WordGroups.of("each");
    private static final Set<String> RATE = WordGroups.of("rate");
    private static final Set<Sort> MEASURED = EnumSet.of(Sort.MEASURE, Sort.DURATION);

    private final Line line;
    private final Marks marks;
    private final Parts parts;
    private final Pairs pairs;
    private final Totals totals;

    Clauses(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
        this.parts = new Parts(line, marks);
        this.pairs = new Pairs(line, marks);
        this.totals = new Totals(line, marks);
    }

    List<Clause> cut() {
        List<Clause> clauses = new ArrayList<>();
        for (Part part : parts.cut()) {
            clauses.addAll(clauses(part));
        }
        return totals.join(clauses).stream()
                .map(clause -> isShared(clause) || isOfOne(clause) ? clause.asked() : clause)
                .toList();
    }

    private List<Clause> clauses(Part part) {
        List<Mark> amounts = part.amounts();
        if (amounts.size() < 2 || !totals.isToldOfOthers(amounts.getLast(), part.to())) {
            return priced(part);
        }
        int cut = amounts.get(amounts.size() - 2).to();
        Part told = new Part(part.from(), cut, amounts.subList(0, amounts.size() - 1));
        if (Totals.isSum(amounts)) {
            return pairs.split(told, told.amounts());
        }
        List<Clause> clauses = new ArrayList<>(priced(told));
        clauses.add(new Clause(cut, part.to(), amounts.getLast(), false));
        return clauses;
    }

    private List<Clause> priced(Part part) {
        List<Mark> amounts = part.amounts();
        Writing surest =
                amounts.stream().map(Clauses::writing).min(Writing::compareTo).orElse(Writing.BARE);
        List<Mark> strong = amounts.stream()
                .filter(m -> writing(m) == surest || (surest != Writing.BARE && isBroken(m)))
                .toList();
        if (strong.size() == 1 && leavesAPrice(amounts, strong.getFirst())) {
            return pairs.split(part, amounts);
        }
        if (strong.size() == 1) {
            Mark price = strong.getFirst();
            boolean doubtful = isOne(part, price) || isDoubtful(amounts, price);
            return List.of(new Clause(part.from(), part.to(), price, doubtful));
        }
        if (strong.size() == 2 && totals.isPriceOf(strong.getFirst(), strong.getLast(), part.to())) {
            return List.of(new Clause(part.from(), part.to(), strong.getLast(), false));
        }
        if (surest == Writing.BARE && strong.size() == 2) {
            return pairs.cut(part, strong.getFirst(), strong.getLast());
        }
        return pairs.split(part, strong);
    }

    /** Whether it has a fraction of one digit: "3.5". */
    private static boolean isBroken(Mark mark) {
        return mark.find() instanceof Amount amount
                && amount.readings().getFirst().stripTrailingZeros().scale() > 0;
    }

    /** Whether a number behind a word, before what begins anew, would be left out: "one coffee 4 one croissant 3.50". */
    private boolean leavesAPrice(List<Mark> amounts, Mark price) {
        return amounts.stream()
                .filter(mark -> !mark.equals(price) && line.is(mark.from() - 1, Shape.WORD))
                .anyMatch(mark -> !SMALL.contains(line.text(mark.from() - 1))
                        && line.is(mark.to(), Shape.WORD)
                        && BEGINNING.contains(line.text(mark.to())));
    }

    /** Whether it rather counts the thing behind it: "1 pizza". */
    private boolean isOne(Part part, Mark price) {
        return price.from() == part.from()
                && price.to() == price.from() + 1
                && line.is(price.from(), "1")
                && line.is(price.to(), Shape.WORD)
                && !SMALL.contains(line.text(price.to()));
    }

    /** Whether a price might be a day or a name after all: "lunch 12 on 1.11", "50 cent album 12", "my $12 lunch was 15". */
    private boolean isDoubtful(List<Mark> amounts, Mark price) {
        if (amounts.size() != 2 || !(price.find() instanceof Amount amount)) {
            return false;
        }
        boolean last = price.equals(amounts.getLast());
        boolean day = last
                && line.is(price.from() - 1, "on")
                && amount.currency() == null
                && !line.is(price.to(), Shape.WORD);
        boolean name = !last && amount.readings().getFirst().compareTo(BigDecimal.ONE) < 0;
        boolean corrected =
                !last && TELLING.contains(line.text(amounts.getLast().from() - 1));
        return day || name || corrected;
    }

    /** Whether it is told that a price was split, but not into how many parts: "dinner 90 split with friends". */
    private boolean isShared(Clause clause) {
        for (int i = clause.from(); isAsTold(clause) && i < clause.to(); i++) {
            int next = i < clause.amount().from()
                            && SPLITTING.contains(line.text(clause.amount().to()))
                    ? clause.amount().to()
                    : i + 1;
            if (SPLIT.contains(line.text(i)) && (next == clause.to() || SPLITTING.contains(line.text(next)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is told to be the price of one, but not of how many: "tipped the movers 20 each", "10 gal, 3.29 a gallon". */
    private boolean isOfOne(Clause clause) {
        int next = clause.amount().to();
        boolean measured = IntStream.range(0, line.size())
                .mapToObj(marks::at)
                .anyMatch(mark -> mark != null && mark.find() instanceof Other(Sort sort) && MEASURED.contains(sort));
        boolean rate = RATE.contains(line.text(next)) || line.is(next, "/");
        return isAsTold(clause) && (EACH.contains(line.text(next)) || (rate && measured));
    }

    private static boolean isAsTold(Clause clause) {
        return clause.whole() == null && !clause.amount().finder().equals("Arithmetic");
    }

    static Writing writing(Mark mark) {
        return mark.find() instanceof Amount amount ? amount.writing() : Writing.BARE;
    }
}
