package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English numbers in words: "a hundred and five", "twelve fifty", "half a million". */
final class SpelledNumbers {

    /**
     * A number in words.
     *
     * @param to the token after it
     * @param readings what it can mean, the likelier first: "one fifty" is 1.50 or 150
     * @param price whether it is said as prices are: "six eighty"
     * @param sized whether it holds more than one word or a word of size
     */
    record Spelled(int from, int to, List<BigDecimal> readings, boolean price, boolean sized) {

        Spelled(int from, int to, BigDecimal value, boolean price, boolean sized) {
            this(from, to, List.of(value), price, sized);
        }

        BigDecimal value() {
            return readings.getFirst();
        }
    }

    private record Word(BigDecimal value, String role) {}

    private static final Word NONE = new Word(BigDecimal.ZERO, "");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Word> words = new HashMap<>();

    SpelledNumbers() {
        Vocabulary.rows("en/numbers.tsv")
                .forEach(row -> words.put(row.getFirst(), new Word(new BigDecimal(row.get(1)), row.get(2))));
    }

    private Word word(Line line, int i) {
        return words.getOrDefault(line.text(i), NONE);
    }

    /** The number that begins at a token, or null. */
    @Nullable
    Spelled at(Line line, int from) {
        Word first = word(line, from);
        return switch (first.role()) {
            case "half" -> half(line, from, first);
            case "article" -> isSize(word(line, from + 1)) ? number(line, from, from + 1, BigDecimal.ONE) : null;
            case "unit", "ten" -> price(line, from);
            default -> null;
        };
    }

    private @Nullable Spelled half(Line line, int from, Word half) {
        int size = word(line, from + 1).role().equals("article") ? from + 2 : from + 1;
        Word word = word(line, size);
        return isSize(word) ? new Spelled(from, size + 1, half.value().multiply(word.value()), false, true) : null;
    }

    private static boolean isSize(Word word) {
        return word.role().equals("hundred") || word.role().equals("big");
    }

    private @Nullable Spelled price(Line line, int from) {
        int next = belowHundred(line, from);
        BigDecimal whole = sum(line, from, next);
        if (isPoint(line, next) && isDigit(line, next + 1)) {
            return decimal(line, from, next + 1, whole);
        }
        if (word(line, next).role().equals("oh") && isDigit(line, next + 1)) {
            return cents(from, next + 2, whole, sum(line, next + 1, next + 2));
        }
        int to = tens(line, next);
        if (to == next || isSize(word(line, next))) {
            return number(line, from, next, whole);
        }
        return isSize(word(line, to)) ? null : cents(from, to, whole, sum(line, next, to));
    }

    private static Spelled cents(int from, int to, BigDecimal whole, BigDecimal cents) {
        BigDecimal price = whole.add(cents.movePointLeft(2));
        List<BigDecimal> readings =
                whole.compareTo(BigDecimal.ONE) == 0 ? List.of(price, price.movePointRight(2)) : List.of(price);
        return new Spelled(from, to, readings, true, true);
    }

    /** The token after a number from ten to ninety-nine that begins at a token, or the same token. */
    int tens(Line line, int from) {
        int to = belowHundred(line, from);
        return to > from && sum(line, from, to).compareTo(BigDecimal.TEN) >= 0 ? to : from;
    }

    private boolean isDigit(Line line, int i) {
        Word word = word(line, i);
        return word.role().equals("unit") && word.value().compareTo(BigDecimal.TEN) < 0;
    }

    boolean isArticle(Line line, int i) {
        return word(line, i).role().equals("article");
    }

    /** Whether the token is said for a decimal point. */
    boolean isPoint(Line line, int i) {
        return word(line, i).role().equals("point");
    }

    /** Whether the token makes the number that it is glued to a rough one: 40ish. */
    boolean isAbout(Line line, int i) {
        return word(line, i).role().equals("about");
    }

    /** The token after "and a half" or "and a quarter", or the same token. */
    int fraction(Line line, int i) {
        int part = word(line, i + 1).role().equals("article") ? i + 2 : i + 1;
        return word(line, i).role().equals("and") && word(line, part).role().equals("half") ? part + 1 : i;
    }

    /** The value of the half or quarter before a token. */
    BigDecimal fractionValue(Line line, int to) {
        return word(line, to - 1).value();
    }

    /** A hundred without an article, which stands before a currency: "hundred bucks". */
    @Nullable
    Spelled hundredAlone(Line line, int from) {
        return word(line, from).role().equals("hundred") ? number(line, from, from, BigDecimal.ONE) : null;
    }

    /** A number with a fraction in words: "one point five", "two point five million". */
    private Spelled decimal(Line line, int from, int start, BigDecimal whole) {
        int i = start;
        BigDecimal value = whole;
        while (isDigit(line, i)) {
            value = value.add(word(line, i).value().movePointLeft(i - start + 1));
            i++;
        }
        Word size = word(line, i);
        return isSize(size)
                ? new Spelled(from, i + 1, value.multiply(size.value()), false, true)
                : new Spelled(from, i, value, true, true);
    }

    /** The token after a number below a hundred that begins at a token: "ninety nine", "seven", or the same token. */
    int belowHundred(Line line, int from) {
        Word first = word(line, from);
        if (first.role().equals("unit")) {
            return from + 1;
        }
        if (!first.role().equals("ten")) {
            return from;
        }
        int next = line.is(from + 1, "-") ? from + 2 : from + 1;
        Word unit = word(line, next);
        boolean joined = unit.role().equals("unit")
                && unit.value().signum() > 0
                && unit.value().intValue() < 10;
        return joined ? next + 1 : from + 1;
    }

    BigDecimal sum(Line line, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(word(line, i).value());
        }
        return sum;
    }

    private Spelled number(Line line, int from, int start, BigDecimal first) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = first;
        int i = start;
        boolean sized = false;
        while (i < line.size()) {
            Word word = word(line, i);
            if (word.role().equals("hundred")) {
                current = current.multiply(HUNDRED);
                sized = true;
                i++;
            } else if (word.role().equals("big")) {
                total = total.add(current.multiply(word.value()));
                current = BigDecimal.ZERO;
                sized = true;
                i++;
            } else {
                int next = word(line, i).role().equals("and") ? i + 1 : i;
                int to = belowHundred(line, next);
                if (!sized || to == next) {
                    break;
                }
                current = current.add(sum(line, next, to));
                i = to;
            }
        }
        BigDecimal value = total.add(current);
        return new Spelled(from, i, value, false, sized || (i - from > 1 && value.intValue() > 20));
    }

    /** Whether the token is a number word that can stand alone. */
    boolean isNumberWord(Line line, int i) {
        return List.of("unit", "ten").contains(word(line, i).role());
    }
}
