package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.util.Set;

/** How something was paid: with cash, on my visa, by card, via paypal, "amex" at the end. */
final class Payments implements Finder {

    private static final Set<String> MEANS = WordGroups.of("payment-means");
    private static final Set<String> ON = WordGroups.of("payment-on");
    private static final Set<String> OWN = WordGroups.of("payment-own");
    private static final Set<String> KINDS = WordGroups.of("payment-kind");
    private static final Set<String> ENDS = Set.of("", ",", ";", ".", "!", ")", "(", "-", "\n", "#");
    private static final Set<String> GOING_ON = WordGroups.of("payment-next");
    private static final int LONGEST_NAME = 3;
    private static final int MOST = 20;

    private final Phrases<String> methods = Vocabulary.phrases("en/payments.tsv");
    private final Lexicon lexicon;

    Payments(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        int names = -1;
        int found = 0;
        for (int i = 0; i < line.size() && found < MOST; i++) {
            int from = method(line, i);
            int to = from > i ? said(line, marks, i, from) : bare(line, marks, i);
            if (to <= from) {
                continue;
            }
            names = names < 0 ? names(line, marks, 0, line.size()) : names;
            int own = names(line, marks, i, to);
            if (names > own && marks.add(i, to, new Find.Payment(line.slice(from, to)), getClass())) {
                names -= own;
                found++;
                i = to - 1;
            }
        }
    }

    /** Where the method begins after "with my"; the token itself when no such word stands there. */
    private static int method(Line line, int i) {
        if (!MEANS.contains(line.text(i)) && !ON.contains(line.text(i))) {
            return i;
        }
        int next = line.is(i, "w") && line.is(i + 1, "/") ? i + 2 : i + 1;
        return OWN.contains(line.text(next)) ? next + 1 : next;
    }

    private int said(Line line, Marks marks, int i, int from) {
        Phrases.Match<String> method = methods.longest(line, from);
        int to = method == null ? from : method.to();
        for (int j = from; j < from + LONGEST_NAME && marks.isFree(j, j + 1) && line.is(j, Shape.WORD); j++) {
            to = KINDS.contains(line.text(j)) ? Math.max(to, j + 1) : to;
        }
        boolean own = from > i + 1 || MEANS.contains(line.text(i));
        boolean loose = line.is(i, "from") && !KINDS.contains(line.text(to - 1));
        return own && !loose && marks.isFree(i, to) ? to : from;
    }

    private int bare(Line line, Marks marks, int i) {
        Phrases.Match<String> method = methods.longest(line, i);
        if (method == null || method.value().equals("said") || !marks.isFree(i, method.to())) {
            return i;
        }
        Mark before = marks.at(i - 1);
        Mark after = marks.at(method.to());
        boolean afterAmount = before != null && before.find() instanceof Amount;
        boolean ends = ENDS.contains(line.text(method.to())) || after != null;
        boolean leads = i == 0
                && after != null
                && after.find() instanceof Amount
                && method.value().equals("any")
                && lexicon.anyBrand(line, i) == null;
        boolean goesOn = afterAmount && method.value().equals("any") && GOING_ON.contains(line.text(method.to()));
        boolean apart = afterAmount
                || line.is(i - 1, ",")
                || (method.value().equals("any") && (before != null || endsThing(line, i)));
        return leads || ((ends || goesOn) && apart) ? method.to() : i;
    }

    /** Whether a known thing or shop ends right before a token and none goes on over it. */
    private boolean endsThing(Line line, int i) {
        boolean ends = line.is(i - 1, Shape.EMOJI);
        for (int from = Math.max(0, i - LONGEST_NAME); from < i; from++) {
            Phrases.Match<?> name = lexicon.name(line, from);
            if (name != null && name.to() > i) {
                return false;
            }
            ends |= name != null && name.to() == i;
        }
        return ends;
    }

    /** How many words can name what was paid for. */
    private int names(Line line, Marks marks, int from, int to) {
        int names = 0;
        for (int i = from; i < to; i++) {
            boolean name = line.is(i, Shape.EMOJI)
                    || (line.is(i, Shape.WORD)
                            && (!lexicon.commonWords().contains(line.text(i)) || lexicon.name(line, i) != null));
            names += name && marks.isFree(i, i + 1) ? 1 : 0;
        }
        return names;
    }
}
