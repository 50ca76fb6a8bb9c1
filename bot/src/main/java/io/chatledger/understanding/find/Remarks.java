package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;

/** Remarks that are no part of what was bought: in brackets at the end, after "note:", after a dash. */
final class Remarks implements Finder {

    private static final int SHORTEST_AFTER_DASH = 3;

    private final Phrases<Boolean> openings = new Phrases<>();
    private final Lexicon lexicon;

    Remarks(Lexicon lexicon) {
        this.lexicon = lexicon;
        Vocabulary.lines("en/note-words.txt").forEach(line -> openings.add(line, true));
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        int end = end(line, marks);
        for (int i = 1; i < end; i++) {
            Phrases.Match<Boolean> opening = openings.longest(line, i);
            if (opening != null && line.is(opening.to(), ":")) {
                add(line, marks, i, opening.to() + 1, end, end);
            } else if (line.is(i, "(") && line.is(end - 1, ")")) {
                add(line, marks, i, i + 1, end - 1, end);
            } else if (line.is(i, "-") && !line.touches(i) && !line.touches(i + 1) && isSentence(line, i + 1, end)) {
                add(line, marks, i, i + 1, end, end);
            }
        }
    }

    /** Before the full stop, and the payment, day and tags at the end. */
    private static int end(Line line, Marks marks) {
        int end = line.size();
        while (end > 0) {
            Mark mark = marks.at(end - 1);
            boolean aside = mark != null && !(mark.find() instanceof Find.Amount);
            if (!aside && !line.is(end - 1, ".") && !line.is(end - 1, "!")) {
                return end;
            }
            end = mark == null ? end - 1 : mark.from();
        }
        return end;
    }

    private void add(Line line, Marks marks, int at, int from, int to, int end) {
        boolean one = true;
        for (int i = from; i < to && one; i++) {
            one = !line.is(i, Shape.BREAK) && !line.is(i, "(");
        }
        if (one && from < to && marks.isFree(at, end) && namesSomething(line, marks, at)) {
            marks.add(at, end, new Find.Note(line.slice(from, to).strip()), getClass());
        }
    }

    /** Whether an amount and what it was for stand before the remark. */
    private boolean namesSomething(Line line, Marks marks, int to) {
        boolean amount = false;
        boolean name = false;
        for (int i = 0; i < to; i++) {
            Mark mark = marks.at(i);
            amount |= mark != null && mark.find() instanceof Find.Amount;
            name = name || (mark == null && isName(line, i));
        }
        return amount && name;
    }

    private boolean isName(Line line, int i) {
        return line.is(i, Shape.EMOJI)
                || (line.is(i, Shape.WORD)
                        && (!lexicon.commonWords().contains(line.text(i)) || lexicon.name(line, i) != null));
    }

    private boolean isSentence(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!line.is(i, Shape.WORD) || lexicon.isSurelyAShop(line, i)) {
                return false;
            }
        }
        return to - from >= SHORTEST_AFTER_DASH;
    }
}
