package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits, before it is decided which separator means what.
 *
 * @param to the token after it
 * @param groups its runs of digits
 * @param separators what stands between them, one character each
 */
record Figure(int from, int to, List<String> groups, String separators) {

    private static final int MOST_DIGITS = 40;
    private static final int MOST_GROUPS = 12;

    /** The figure that begins at a token, or null when none does or when what begins there is no single number. */
    static @Nullable Figure at(Line line, int from, NumberStyle style, boolean amount) {
        List<String> groups = new ArrayList<>();
        StringBuilder separators = new StringBuilder();
        int i = from;
        boolean apart = !line.touches(from) || (amount && line.is(from - 1, Shape.MARK));
        if (apart && line.is(from, ".") && line.is(from + 1, Shape.DIGITS) && line.touches(from + 1)) {
            groups.add("0");
            separators.append('.');
            i = from + 1;
        }
        if (!line.is(i, Shape.DIGITS)) {
            return null;
        }
        groups.add(line.text(i++));
        while (groups.size() <= MOST_GROUPS) {
            char separator = separator(line, i);
            if (separator != 0) {
                separators.append(separator);
                groups.add(line.text(i + 1));
                i += 2;
            } else if (isSpacedGroup(line, i, groups, separators, style, amount)) {
                separators.append(' ');
                groups.add(line.text(i++));
            } else {
                break;
            }
        }
        int length = groups.stream().mapToInt(String::length).sum();
        return length > MOST_DIGITS || groups.size() > MOST_GROUPS
                ? null
                : new Figure(from, i, List.copyOf(groups), separators.toString());
    }

    private static char separator(Line line, int i) {
        boolean inside =
                line.is(i, Shape.MARK) && line.touches(i) && line.is(i + 1, Shape.DIGITS) && line.touches(i + 1);
        String mark = line.text(i);
        return inside && mark.length() == 1 && ".,'\u066b".contains(mark) ? mark.charAt(0) : 0;
    }

    private static boolean isSpacedGroup(
            Line line, int i, List<String> groups, StringBuilder separators, NumberStyle style, boolean amount) {
        if (!line.is(i, Shape.DIGITS) || line.touches(i) || line.text(i).length() != 3) {
            return false;
        }
        boolean begun = separators.chars().allMatch(c -> c == ' ');
        String first = groups.getFirst();
        char space = line.source().charAt(line.at(i).start() - 1);
        return begun
                && first.length() <= 3
                && !first.startsWith("0")
                && (style.grouping() == ' ' || amount || space != ' ')
                && separator(line, i + 1) != '/';
    }

    /**
     * What the number can mean, the likelier first; empty when it is no number, such as 192.168.0.14.
     *
     * @param decimals how many decimals the currency has
     */
    List<BigDecimal> readings(NumberStyle style, int decimals) {
        if (separators.isEmpty()) {
            return List.of(new BigDecimal(groups.getFirst()));
        }
        char last = separators.charAt(separators.length() - 1);
        boolean mixed = separators.chars().distinct().count() > 1;
        boolean lastOnce = separators.indexOf(last) == separators.length() - 1;
        if (separators.length() > 1) {
            boolean fraction = mixed && lastOnce && last != ' ' && last != '\'';
            List<String> whole = fraction ? groups.subList(0, groups.size() - 1) : groups;
            boolean alike =
                    separators.substring(0, whole.size() - 1).chars().distinct().count() <= 1;
            return alike && isGrouped(whole)
                    ? List.of(
                            fraction
                                    ? fraction(String.join("", whole), groups.getLast())
                                    : new BigDecimal(String.join("", whole)))
                    : List.of();
        }
        return single(last, style, decimals);
    }

    private List<BigDecimal> single(char separator, NumberStyle style, int decimals) {
        String head = groups.getFirst();
        String tail = groups.getLast();
        if (separator == '\'' || separator == ' ') {
            return isGrouped(groups) ? List.of(new BigDecimal(head + tail)) : List.of();
        }
        boolean couldGroup = tail.length() == 3 && head.length() <= 3 && !head.startsWith("0") && separator != '\u066b';
        BigDecimal fraction = fraction(head, tail);
        if (!couldGroup) {
            return List.of(fraction);
        }
        BigDecimal whole = new BigDecimal(head + tail);
        if (decimals == 0) {
            return List.of(whole);
        }
        if (separator != style.decimal() && (separator == style.grouping() || decimals < 3)) {
            return List.of(whole);
        }
        return decimals >= 3 && separator == style.decimal()
                ? List.of(fraction)
                : List.of(fraction.setScale(decimals, RoundingMode.HALF_UP), whole);
    }

    /** Whether it is written as prices are: with a fraction of two digits. */
    boolean isPriceLike() {
        return !separators.isEmpty() && groups.getLast().length() == 2 && !separators.endsWith("'");
    }

    /** Whether it is grouped and has cents, so that no magnitude follows. */
    boolean isExact() {
        return separators.length() > 1 && isPriceLike();
    }

    boolean isWhole() {
        return separators.isEmpty();
    }

    private static boolean isGrouped(List<String> groups) {
        boolean lastOfThree = groups.getLast().length() == 3;
        boolean headFits = !groups.getFirst().isEmpty() && groups.getFirst().length() <= 3;
        List<String> inner = groups.subList(1, groups.size() - 1);
        return lastOfThree
                && headFits
                && (inner.stream().allMatch(g -> g.length() == 3)
                        || inner.stream().allMatch(g -> g.length() == 2));
    }

    private static BigDecimal fraction(String whole, String fraction) {
        return new BigDecimal(whole + "." + fraction);
    }
}
