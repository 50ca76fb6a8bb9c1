package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import java.math.BigDecimal;
import java.util.List;
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

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NumberWords words;

    SpelledNumbers(NumberWords words) {
        this.words = words;
    }

    NumberWords words() {
        return words;
    }

    /** The number that begins at a token, or null. */
    @Nullable
    Spelled at(Line line, int from) {
        NumberWords.Word first = words.at(line, from);
        return switch (first.role()) {
            case "half" -> half(line, from, first);
            case "article" -> words.at(line, from + 1).isSize() ? number(line, from, from + 1, BigDecimal.ONE) : null;
            case "unit", "ten" -> price(line, from);
            case "hundred" -> hundredAndMore(line, from);
            default -> null;
        };
    }

    private @Nullable Spelled half(Line line, int from, NumberWords.Word half) {
        int size = words.at(line, from + 1).is("article") ? from + 2 : from + 1;
        NumberWords.Word word = words.at(line, size);
        return word.isSize() ? new Spelled(from, size + 1, half.value().multiply(word.value()), false, true) : null;
    }

    private @Nullable Spelled price(Line line, int from) {
        int next = words.belowHundred(line, from);
        BigDecimal whole = words.sum(line, from, next);
        if (words.isPoint(line, next) && words.isDigit(line, next + 1)) {
            return decimal(line, from, next + 1, whole);
        }
        if (words.at(line, next).is("oh") && words.isDigit(line, next + 1)) {
            return cents(from, next + 2, whole, words.sum(line, next + 1, next + 2));
        }
        int to = words.tens(line, next);
        if (to == next || words.at(line, next).isSize()) {
            return number(line, from, next, whole);
        }
        return words.at(line, to).isSize() ? null : cents(from, to, whole, words.sum(line, next, to));
    }

    private static Spelled cents(int from, int to, BigDecimal whole, BigDecimal cents) {
        BigDecimal price = whole.add(cents.movePointLeft(2));
        List<BigDecimal> readings =
                whole.compareTo(BigDecimal.ONE) == 0 ? List.of(price, price.movePointRight(2)) : List.of(price);
        return new Spelled(from, to, readings, true, true);
    }

    /** A hundred without an article, which stands before a currency: "hundred bucks". */
    @Nullable
    Spelled hundredAlone(Line line, int from) {
        return words.at(line, from).is("hundred") ? number(line, from, from, BigDecimal.ONE) : null;
    }

    /** "hundred and ten" */
    private @Nullable Spelled hundredAndMore(Line line, int from) {
        boolean more = words.at(line, from + 1).is("and") && words.belowHundred(line, from + 2) > from + 2;
        return more ? number(line, from, from, BigDecimal.ONE) : null;
    }

    /** A number with a fraction in words: "one point five", "two point five million". */
    private Spelled decimal(Line line, int from, int start, BigDecimal whole) {
        int i = start;
        BigDecimal value = whole;
        while (words.isDigit(line, i)) {
            value = value.add(words.at(line, i).value().movePointLeft(i - start + 1));
            i++;
        }
        NumberWords.Word size = words.at(line, i);
        return size.isSize()
                ? new Spelled(from, i + 1, value.multiply(size.value()), false, true)
                : new Spelled(from, i, value, true, true);
    }

    private Spelled number(Line line, int from, int start, BigDecimal first) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = first;
        int i = start;
        boolean sized = false;
        while (i < line.size()) {
            NumberWords.Word word = words.at(line, i);
            if (word.is("hundred")) {
                current = current.multiply(HUNDRED);
                sized = true;
                i++;
            } else if (word.is("big")) {
                total = total.add(current.multiply(word.value()));
                current = BigDecimal.ZERO;
                sized = true;
                i++;
            } else {
                int next = words.at(line, i).is("and") ? i + 1 : i;
                int to = words.belowHundred(line, next);
                if (!sized || to == next) {
                    break;
                }
                current = current.add(words.sum(line, next, to));
                i = to;
            }
        }
        BigDecimal value = total.add(current);
        return new Spelled(from, i, value, false, sized || (i - from > 1 && value.intValue() > 20));
    }
}
