package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English words that numbers are made of, and what each does in them: "seven", "ninety", "hundred", "and", "half". */
final class NumberWords {

    /** A word with its value and its part in numbers; both empty when it has none. */
    record Word(BigDecimal value, String role) {

        boolean is(String other) {
            return role.equals(other);
        }

        /** Whether it multiplies what stands before it: hundred, thousand. */
        boolean isSize() {
            return is("hundred") || is("big");
        }
    }

    private static final Word NONE = new Word(BigDecimal.ZERO, "");

    private final Map<String, Word> words = new HashMap<>();

    NumberWords() {
        Vocabulary.rows("en/numbers.tsv")
                .forEach(row -> words.put(row.getFirst(), new Word(new BigDecimal(row.get(1)), row.get(2))));
    }

    Word at(Line line, int i) {
        return words.getOrDefault(line.text(i), NONE);
    }

    /** The token after a number from ten to ninety-nine that begins at a token, or the same token. */
    int tens(Line line, int from) {
        int to = belowHundred(line, from);
        return to > from && sum(line, from, to).compareTo(BigDecimal.TEN) >= 0 ? to : from;
    }

    boolean isDigit(Line line, int i) {
        Word word = at(line, i);
        return word.is("unit") && word.value().compareTo(BigDecimal.TEN) < 0;
    }

    boolean isArticle(Line line, int i) {
        return at(line, i).is("article");
    }

    /** Whether the token is said for a decimal point. */
    boolean isPoint(Line line, int i) {
        return at(line, i).is("point");
    }

    /** Whether the token makes the number that it is glued to a rough one: 40ish. */
    boolean isAbout(Line line, int i) {
        return at(line, i).is("about");
    }

    /** The token after "and a half" or "and a quarter", or the same token. */
    int fraction(Line line, int i) {
        int part = at(line, i + 1).is("article") ? i + 2 : i + 1;
        return at(line, i).is("and") && at(line, part).is("half") ? part + 1 : i;
    }

    /** The value of the half or quarter before a token. */
    BigDecimal fractionValue(Line line, int to) {
        return at(line, to - 1).value();
    }

    /** The token after a number below a hundred that begins at a token: "ninety nine", "seven", or the same token. */
    int belowHundred(Line line, int from) {
        Word first = at(line, from);
        if (first.is("unit")) {
            return from + 1;
        }
        if (!first.is("ten")) {
            return from;
        }
        int next = line.is(from + 1, "-") ? from + 2 : from + 1;
        Word unit = at(line, next);
        boolean joined =
                unit.is("unit") && unit.value().signum() > 0 && unit.value().intValue() < 10;
        return joined ? next + 1 : from + 1;
    }

    BigDecimal sum(Line line, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(at(line, i).value());
        }
        return sum;
    }

    /** Whether the token is a number word that can stand alone. */
    boolean isNumber(Line line, int i) {
        return List.of("unit", "ten").contains(at(line, i).role());
    }
}
