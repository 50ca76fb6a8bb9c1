package io.chatledger.understanding;

import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;

/** Words beside an amount that tell what it is of the others: their total, a tip on top, one's own share. */
final class TotalWords {

    private static final int LONGEST = 3;
    private static final Phrases<String> WORDS = Vocabulary.phrases("en/totals.tsv");

    private final Line line;
    private final Marks marks;

    TotalWords(Line line, Marks marks) {
        this.line = line;
        this.marks = marks;
    }

    /** Whether such words stand beside the amount, between two tokens. */
    boolean says(String sort, int from, int to, Mark amount) {
        for (int i = Math.max(from, amount.from() - LONGEST); i < Math.min(to, amount.to() + LONGEST); i++) {
            Phrases.Match<String> match = marks.at(i) == null ? WORDS.longest(line, i) : null;
            if (match != null && match.value().equals(sort) && isBeside(amount, match)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeside(Mark amount, Phrases.Match<String> match) {
        int before = line.is(match.to(), Shape.MARK) ? match.to() + 1 : match.to();
        boolean named = match.value().equals("change") && !line.is(match.from() - 1, Shape.MARK);
        boolean leads = before == amount.from() && !named;
        return leads || (match.from() == amount.to() && !match.value().equals("left"));
    }
}
