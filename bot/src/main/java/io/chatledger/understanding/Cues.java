package io.chatledger.understanding;

import io.chatledger.ledger.Kind;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases that tell which way money went, or that none did. */
final class Cues {

    enum Cue {
        VETO,
        OTHERS,
        VERB,
        INCOME,
        REFUND
    }

    private final Phrases<Cue> phrases = new Phrases<>();

    Cues() {
        Vocabulary.rows("en/cues.tsv")
                .forEach(row ->
                        phrases.add(row.getFirst(), Cue.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    }

    /** The cues from one token up to another, exclusive. */
    Set<Cue> in(Line line, int from, int to) {
        Set<Cue> found = EnumSet.noneOf(Cue.class);
        int i = from;
        while (i < to) {
            Phrases.Match<Cue> match = phrases.longest(line, i);
            if (match != null && (match.value() != Cue.OTHERS || i == 0)) {
                found.add(match.value());
            }
            i = match == null ? i + 1 : match.to();
        }
        return found;
    }

    /** Whether something in the message speaks against money having been spent. */
    boolean speakAgainst(Line line) {
        Set<Cue> cues = in(line, 0, line.size());
        return cues.contains(Cue.VETO) || cues.contains(Cue.OTHERS);
    }

    /** Which way the money went, or null when nothing tells. */
    @Nullable
    Kind kind(Line line, int from, int to) {
        Set<Cue> cues = in(line, from, to);
        return cues.contains(Cue.REFUND) ? Kind.REFUND : cues.contains(Cue.INCOME) ? Kind.INCOME : null;
    }
}
