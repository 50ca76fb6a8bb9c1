package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Into how many parts an amount is divided: 120 split 4 ways, split 90 between 3, split 60 with 2 friends, half of 64. */
final class Shares {

    /**
     * The number of parts and the tokens that tell it.
     *
     * @param to the token after the number
     */
    record Parts(int from, int to, BigDecimal count) {}

    private static final BigDecimal MOST = BigDecimal.valueOf(50);
    private static final int FARTHEST = 5;
    private static final int FARTHEST_OWN = 10;
    private static final int FARTHEST_PEOPLE = 20;

    private final WordGroups words;
    private final NumberWords numbers;
    private final Phrases<BigDecimal> fractions = new Phrases<>();

    Shares(WordGroups words, NumberWords numbers) {
        this.words = words;
        this.numbers = numbers;
        Vocabulary.rows("en/fractions.tsv").forEach(row -> fractions.add(row.getFirst(), new BigDecimal(row.get(1))));
    }

    @Nullable
    Parts of(Line line, Marks marks, Mark amount) {
        int before = words.is("article", line.text(amount.from() - 1)) ? amount.from() - 2 : amount.from() - 1;
        Parts fraction = words.is("of", line.text(before)) ? fraction(line, before) : null;
        if (fraction != null) {
            return fraction;
        }
        Phrases.Match<BigDecimal> behind = fractions.longest(line, amount.to());
        if (behind != null && words.is("of", line.text(behind.to())) && words.is("whole", line.text(behind.to() + 1))) {
            return new Parts(behind.from(), behind.to() + 2, behind.value());
        }
        for (int i = amount.to(); i <= amount.to() + FARTHEST && !isEnd(line, marks, i); i++) {
            if (words.is("split", line.text(i))) {
                Parts told = count(line, marks, i + 1);
                Parts found = told == null ? people(line, marks, amount.from()) : told;
                if (found != null) {
                    return found;
                }
            }
        }
        if (isSplitNext(line, marks, amount)) {
            return people(line, marks, amount.from());
        }
        Parts over = line.is(amount.to(), "/") ? over(line, marks, amount.to() + 1) : null;
        if (over != null) {
            return over;
        }
        Parts own = own(line, marks, amount);
        if (own != null) {
            return own;
        }
        for (int i = amount.from() - 1; i >= amount.from() - FARTHEST && !isEnd(line, marks, i); i--) {
            if (words.is("split", line.text(i)) && !isTaken(line, marks, i)) {
                Parts first = count(line, marks, i + 1);
                return first == null ? count(line, marks, amount.to()) : first;
            }
        }
        return null;
    }

    /** Whether the clause behind that of an amount begins with the splitting: "dinner 160, split evenly". */
    private boolean isSplitNext(Line line, Marks marks, Mark amount) {
        int i = amount.to();
        while (!isEnd(line, marks, i)) {
            i++;
        }
        boolean next = line.is(i, ",") && words.is("split", line.text(i + 1));
        int end = i + 2;
        while (next && !isEnd(line, marks, end)) {
            end++;
        }
        Mark other = marks.at(end);
        return next && !(other != null && other.find() instanceof Amount);
    }

    /** The people of the message, wherever near it they are counted: "4 people dinner 160 split evenly". */
    private @Nullable Parts people(Line line, Marks marks, int split) {
        for (int i = Math.max(0, split - FARTHEST_PEOPLE); i < split + FARTHEST_PEOPLE; i++) {
            Mark mark = marks.at(i);
            if (mark != null
                    && mark.find() instanceof Other(Sort sort)
                    && sort == Sort.COUNT
                    && words.is("people", line.text(mark.to() - 1))) {
                BigDecimal number = number(line, mark.from());
                boolean others = words.is("with", line.text(mark.from() - 1));
                return number == null ? null : parts(mark.from(), others ? number.add(BigDecimal.ONE) : number);
            }
        }
        return null;
    }

    /** A number of people behind a stroke: "100 / 4 people". */
    private @Nullable Parts over(Line line, Marks marks, int at) {
        BigDecimal count = number(line, at);
        Mark mark = marks.at(at);
        boolean people = mark != null && mark.find() instanceof Other && words.is("people", line.text(mark.to() - 1));
        return count != null && people ? parts(at, count) : null;
    }

    /** One's own part, told behind the price: "90 for dinner, i paid half", "60, a third is mine". */
    private @Nullable Parts own(Line line, Marks marks, Mark amount) {
        for (int i = amount.to(); i < amount.to() + FARTHEST_OWN && i < line.size() && !line.is(i, Shape.BREAK); i++) {
            Mark mark = marks.at(i);
            if (mark != null && mark.find() instanceof Amount) {
                return null;
            }
            Phrases.Match<BigDecimal> part = fractions.longest(line, i);
            if (part != null) {
                boolean ends = !line.is(part.to(), Shape.WORD) || words.is("whole-of", line.text(part.to()));
                int paid = line.is(i - 1, "my") ? i - 2 : i - 1;
                return ends && words.is("own", line.text(paid)) ? new Parts(i, part.to(), part.value()) : null;
            }
        }
        return null;
    }

    /** The fraction that ends before a token: half, a third, 1/4. */
    private @Nullable Parts fraction(Line line, int to) {
        for (int from = Math.max(0, to - 3); from < to; from++) {
            Phrases.Match<BigDecimal> match = fractions.longest(line, from);
            if (match != null && match.to() == to) {
                return new Parts(from, to, match.value());
            }
        }
        return null;
    }

    /** Whether an amount before the word is the one that is split. */
    private static boolean isTaken(Line line, Marks marks, int split) {
        int i = split - 1;
        while (i > split - FARTHEST && !isEnd(line, marks, i)) {
            i--;
        }
        Mark mark = marks.at(i);
        return mark != null && mark.find() instanceof Amount;
    }

    private static boolean isEnd(Line line, Marks marks, int i) {
        Mark mark = marks.at(i);
        return i < 0 || i >= line.size() || isStop(line, i) || (mark != null && mark.find() instanceof Amount);
    }

    private @Nullable Parts count(Line line, Marks marks, int from) {
        for (int i = from; i <= from + FARTHEST && i < line.size() && !isStop(line, i); i++) {
            BigDecimal next = number(line, i + 1);
            BigDecimal here = number(line, i);
            if (words.is("half", line.text(i))) {
                return new Parts(i, i + 1, BigDecimal.TWO);
            }
            if (words.is("into", line.text(i)) && next != null) {
                return parts(i + 1, next);
            }
            boolean others = words.is("with", line.text(i))
                    || (words.is("and", line.text(i)) && words.is("self", line.text(i - 1)));
            if (others && next != null) {
                return parts(i + 1, next.add(BigDecimal.ONE));
            }
            if (here != null && words.is("ways", line.text(i + 1))) {
                return parts(i, here);
            }
            if (isEnd(line, marks, i)) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Parts parts(int at, BigDecimal count) {
        return count.compareTo(BigDecimal.TWO) < 0 || count.compareTo(MOST) > 0 ? null : new Parts(at, at + 1, count);
    }

    private @Nullable BigDecimal number(Line line, int at) {
        if (line.is(at, Shape.DIGITS)) {
            return line.text(at).length() <= 2 ? new BigDecimal(line.text(at)) : null;
        }
        int to = numbers.belowHundred(line, at);
        return to == at + 1 ? numbers.sum(line, at, to) : null;
    }

    private static boolean isStop(Line line, int i) {
        return line.is(i, Shape.BREAK) || (line.is(i, Shape.MARK) && ",;.+".contains(line.text(i)));
    }
}
