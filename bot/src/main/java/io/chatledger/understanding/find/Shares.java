package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Into how many parts an amount is divided: 120 split 4 ways, split 90 between 3, split 60 with 2 friends, half of 64. */
final class Shares {

    /**
     * The number of parts and the tokens that tell it.
     *
     * @param to the token after the number
     */
    record Parts(int from, int to, BigDecimal count) {}

    private static final Set<String> SPLIT = Set.of("split", "shared", "divided");
    private static final Set<String> INTO = Set.of("by", "in", "into", "between", "among");
    private static final Set<String> HALF = Set.of("half", "halves");
    private static final Set<String> WAYS = Set.of("way", "ways", "people");
    private static final Set<String> SELF = Set.of("me", "myself", "us");
    private static final Set<String> ENDS = Set.of(",", ";", ".", "+", "\n");
    private static final List<String> SPELLED =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final BigDecimal MOST = BigDecimal.valueOf(50);
    private static final int FARTHEST = 5;

    private Shares() {}

    static @Nullable Parts of(Line line, Marks marks, Mark amount) {
        int before = line.is(amount.from() - 1, "the") || line.is(amount.from() - 1, "a")
                ? amount.from() - 2
                : amount.from() - 1;
        if (line.is(before, "of") && line.is(before - 1, "half")) {
            return new Parts(before - 1, before, BigDecimal.TWO);
        }
        for (int i = amount.to(); i <= amount.to() + FARTHEST && !isEnd(line, marks, i); i++) {
            if (SPLIT.contains(line.text(i))) {
                return count(line, marks, i + 1);
            }
        }
        for (int i = amount.from() - 1; i >= amount.from() - FARTHEST && !isEnd(line, marks, i); i--) {
            if (SPLIT.contains(line.text(i))) {
                Parts first = count(line, marks, i + 1);
                return first == null ? count(line, marks, amount.to()) : first;
            }
        }
        return null;
    }

    private static boolean isEnd(Line line, Marks marks, int i) {
        Mark mark = marks.at(i);
        return i < 0
                || i >= line.size()
                || ENDS.contains(line.text(i))
                || (mark != null && mark.find() instanceof Amount);
    }

    private static @Nullable Parts count(Line line, Marks marks, int from) {
        for (int i = from; i <= from + FARTHEST && i < line.size() && !ENDS.contains(line.text(i)); i++) {
            BigDecimal next = number(line, i + 1);
            BigDecimal here = number(line, i);
            if (HALF.contains(line.text(i))) {
                return new Parts(i, i + 1, BigDecimal.TWO);
            }
            if (INTO.contains(line.text(i)) && next != null) {
                return parts(i + 1, next);
            }
            boolean others = line.is(i, "with") || (line.is(i, "and") && SELF.contains(line.text(i - 1)));
            if (others && next != null) {
                return parts(i + 1, next.add(BigDecimal.ONE));
            }
            if (here != null && WAYS.contains(line.text(i + 1))) {
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

    private static @Nullable BigDecimal number(Line line, int at) {
        if (line.is(at, Shape.DIGITS)) {
            return line.text(at).length() <= 2 ? new BigDecimal(line.text(at)) : null;
        }
        int index = SPELLED.indexOf(line.text(at));
        return index < 0 ? null : BigDecimal.valueOf(index + 2L);
    }
}
