package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.util.Set;

/** Numbers that are no money: times, durations, measures, percents, counts of people, codes and phone numbers. */
final class Measures implements Finder {

    private static final int SHORTEST_PHONE = 7;
    private static final Set<String> JOINTS = Set.of("-", "/", ":", ".", ",", "_", "+", "\\");

    private final WordGroups words;
    private final Units units;
    private final Magnitudes magnitudes;
    private final Edges edges;
    private final SpelledNumbers spelled;

    Measures(WordGroups words, Units units, Magnitudes magnitudes, Edges edges, SpelledNumbers spelled) {
        this.words = words;
        this.units = units;
        this.magnitudes = magnitudes;
        this.edges = edges;
        this.spelled = spelled;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            if (isTimes(line, i)) {
                marks.add(i, i + 2, new Find.Other(Sort.COUNT), getClass());
                i++;
            } else if (line.is(i, Shape.DIGITS) && marks.isFree(i, i + 1)) {
                i = Math.max(i, mark(line, i, setting, marks) - 1);
            } else if (line.is(i, Shape.WORD) && marks.isFree(i, i + 1)) {
                i = Math.max(i, inWords(line, i, marks) - 1);
            }
        }
    }

    /** Whether it counts the thing before it: coffee x2. */
    private static boolean isTimes(Line line, int i) {
        return line.is(i, "x")
                && line.is(i - 1, Shape.WORD)
                && !line.touches(i)
                && line.is(i + 1, Shape.DIGITS)
                && line.touches(i + 1)
                && !line.touches(i + 2)
                && line.text(i + 1).length() <= 2;
    }

    /** Whether a k is short for kilometres: ran 5k, 10k run. */
    private boolean isDistance(Line line, int from, int to) {
        return line.is(to, "k")
                && line.touches(to)
                && (words.is("move", line.text(from - 1)) || words.is("move", line.text(to + 1)));
    }

    /** Marks a measure whose number is spelled out, such as "two and a half hours"; returns the token after it. */
    private int inWords(Line line, int from, Marks marks) {
        SpelledNumbers.Spelled number = spelled.at(line, from);
        int to = number == null ? from : spelled.words().fraction(line, number.to());
        Phrases.Match<Sort> unit = to == from ? null : units.after(line, to);
        return unit != null && marks.add(from, unit.to(), new Find.Other(unit.value()), getClass()) ? unit.to() : from;
    }

    private int mark(Line line, int from, Setting setting, Marks marks) {
        Figure figure = Figure.at(line, from, setting.style(), false);
        int to = figure == null ? from + 1 : figure.to();
        int joined = joined(line, to);
        if (joined > to || figure == null) {
            Phrases.Match<Sort> unit = units.after(line, joined);
            int end = unit == null ? joined : unit.to();
            marks.add(from, end, new Find.Other(sort(line, from, joined)), getClass());
            return end;
        }
        Phrases.Match<Sort> unit = units.after(line, spelled.words().fraction(line, to));
        boolean point = spelled.words().isPoint(line, to) && line.is(to + 1, Shape.DIGITS);
        if (unit != null && !point && !isMillions(line, to, figure)) {
            marks.add(from, unit.to(), new Find.Other(unit.value()), getClass());
            return unit.to();
        }
        if (isDistance(line, from, to)) {
            marks.add(from, to + 1, new Find.Other(Sort.MEASURE), getClass());
            return to + 1;
        }
        if (line.touches(to)
                && line.is(to, Shape.WORD)
                && !line.is(to, "x")
                && !spelled.words().isAbout(line, to)
                && !edges.isSpaceForgotten(line, to)
                && magnitudes.at(line, to, setting) == null) {
            marks.add(from, to + 1, new Find.Other(Sort.CODE), getClass());
            return to + 1;
        }
        int phone = phone(line, from);
        if (phone > from || (figure.isWhole() && line.text(from).length() > 6 && !isRound(line.text(from)))) {
            int end = Math.max(phone, to);
            marks.add(from, end, new Find.Other(Sort.CODE), getClass());
            return end;
        }
        return to;
    }

    private static boolean isRound(String digits) {
        return digits.endsWith("000");
    }

    /** Whether an m is short for millions: 2.5m. */
    private static boolean isMillions(Line line, int at, Figure figure) {
        return line.is(at, "m") && line.touches(at) && !figure.isWhole();
    }

    /** The token after digits that are joined to the number by a mark: 7:30, 11/08, 555-0142. */
    private static int joined(Line line, int to) {
        int end = to;
        while (end < line.size()
                && line.touches(end)
                && line.touches(end + 1)
                && JOINTS.contains(line.text(end))
                && line.is(end + 1, Shape.DIGITS)
                && !line.is(end, "+")) {
            end += 2;
        }
        return end;
    }

    private static Sort sort(Line line, int from, int to) {
        boolean colon = to == from + 3 && line.is(from + 1, ":");
        return colon ? Sort.TIME : Sort.CODE;
    }

    /** The token after a phone number: three and more groups of digits, seven digits and more; or the same token. */
    private static int phone(Line line, int from) {
        int end = from;
        int digits = 0;
        int groups = 0;
        while (line.is(end, Shape.DIGITS)) {
            digits += line.text(end).length();
            groups++;
            end = line.is(end + 1, "-") && line.is(end + 2, Shape.DIGITS) ? end + 2 : end + 1;
        }
        boolean plus = line.is(from - 1, "+");
        return groups >= (plus ? 2 : 3) && digits >= SHORTEST_PHONE ? end : from;
    }
}
