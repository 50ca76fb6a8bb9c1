package io.chatledger.understanding;

import io.chatledger.ledger.Kind;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases that tell which way money went, or that none did. */
final class Cues {

    private enum Cue {
        VETO,
        OTHERS,
        VERB,
        REQUEST,
        OPENING,
        INCOME,
        REFUND
    }

    private static final Set<String> SELF =
            Set.of("i", "we", "ive", "weve", "just", "already", "finally", "have", "had");
    private static final Set<String> VERBS =
            Set.of("spent", "bought", "paid", "got", "gave", "made", "dropped", "blew", "ordered");
    private static final Set<String> GETTING = Set.of("got", "get", "getting", "received", "me", "us");
    private static final Set<String> GAINS = Set.of("made", "earned", "sold", "won");
    private static final int LAST_SUBJECT = 5;

    private final Set<String> persons = new HashSet<>(Vocabulary.lines("en/persons.txt"));
    private final Set<String> questionWords = new HashSet<>(Vocabulary.lines("en/question-words.txt"));
    private final Phrases<Cue> phrases = new Phrases<>(false);
    private final Lexicon lexicon;

    Cues(Lexicon lexicon) {
        this.lexicon = lexicon;
        Vocabulary.rows("en/cues.tsv")
                .forEach(row ->
                        phrases.add(row.getFirst(), Cue.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    }

    private List<Phrases.Match<Cue>> in(Findings findings, int from, int to) {
        List<Phrases.Match<Cue>> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            int thing = endOfThing(findings.line(), i);
            if (thing > i) {
                i = thing;
                continue;
            }
            Mark mark = findings.marks().at(i);
            Phrases.Match<Cue> match =
                    mark != null && mark.find() instanceof Find.Day ? null : phrases.longest(findings.line(), i);
            boolean currency =
                    match != null && match.value() == Cue.INCOME && mark != null && mark.find() instanceof Amount;
            match = currency || isDoneByAThing(findings.line(), match) ? null : match;
            if (match != null) {
                found.add(match);
            }
            i = match == null ? i + 1 : match.to();
        }
        return found;
    }

    /** The token after a thing of several words that no cue goes beyond, such as "lottery ticket"; else the token itself. */
    private int endOfThing(Line line, int i) {
        Phrases.Match<?> thing = lexicon.item(line, i);
        Phrases.Match<Cue> cue = phrases.longest(line, i);
        return thing != null && thing.length() > 1 && (cue == null || cue.to() < thing.to()) ? thing.to() : i;
    }

    /** Whether not the user but the word before the verb earned something: "the movie made 3 million". */
    private boolean isDoneByAThing(Line line, Phrases.@Nullable Match<Cue> cue) {
        return cue != null
                && cue.value() == Cue.INCOME
                && cue.length() == 1
                && GAINS.contains(line.text(cue.from()))
                && line.is(cue.from() - 1, Shape.WORD)
                && !SELF.contains(line.text(cue.from() - 1))
                && cue.from() <= LAST_SUBJECT;
    }

    /** Whether something in the message speaks against the user having spent or received money. */
    boolean speakAgainst(Findings findings) {
        List<Phrases.Match<Cue>> cues = in(findings, 0, findings.line().size());
        boolean income = cues.stream().anyMatch(cue -> cue.value() == Cue.INCOME || cue.value() == Cue.REFUND);
        return cues.stream().anyMatch(cue -> cue.value() == Cue.VETO || (cue.value() == Cue.OTHERS && cue.from() == 0))
                || (!income && isSomebodyElse(findings));
    }

    /** Whether it is put as a question, with a mark at its end or a question word at its beginning. */
    boolean question(Findings findings) {
        Phrases.Match<Cue> first = phrases.longest(findings.line(), 0);
        boolean polite = first != null && first.value() == Cue.VERB;
        return findings.isQuestion()
                ? !polite
                : !polite && questionWords.contains(findings.line().text(0));
    }

    /** Whether the user says in so many words that money was spent: "i bought". */
    boolean saySpent(Findings findings) {
        Line line = findings.line();
        return in(findings, 0, line.size()).stream()
                .anyMatch(cue -> cue.value() == Cue.VERB
                        && (!line.is(cue.from() - 1, Shape.WORD) || SELF.contains(line.text(cue.from() - 1))));
    }

    /** Whether something is asked of the program rather than told. */
    boolean ask(Findings findings) {
        return in(findings, 0, findings.line().size()).stream()
                .anyMatch(cue -> cue.value() == Cue.REQUEST || (cue.value() == Cue.OPENING && cue.from() == 0));
    }

    /** Whether somebody else did it: "tom spent", "our neighbours bought", "dave's car cost". */
    private boolean isSomebodyElse(Findings findings) {
        Line line = findings.line();
        if (isPossessive(line) && isAName(line, 0) && !isPriceOfAThing(findings)) {
            return true;
        }
        for (int i = 1; i < line.size() && i <= LAST_SUBJECT; i++) {
            if (VERBS.contains(line.text(i)) && line.is(i - 1, Shape.WORD)) {
                return persons.contains(line.text(i - 1)) || isAName(line, i - 1);
            }
        }
        return false;
    }

    private static boolean isPossessive(Line line) {
        String first = line.slice(0, Math.min(1, line.size()));
        return first.endsWith("'s") || first.endsWith("\u2019s");
    }

    /** Whether nothing but a thing stands between the one it is for and the amount: "mum's birthday present 35". */
    private boolean isPriceOfAThing(Findings findings) {
        Phrases.Match<?> thing = lexicon.item(findings.line(), 1);
        Mark next = thing == null ? null : findings.marks().at(thing.to());
        return next != null && next.find() instanceof Amount;
    }

    private boolean isAName(Line line, int i) {
        return line.is(i, Shape.WORD)
                && !lexicon.commonWords().contains(line.text(i))
                && lexicon.item(line, i) == null
                && lexicon.brand(line, i) == null;
    }

    /** Whether anything tells which way money went. */
    boolean tell(Findings findings) {
        return !in(findings, 0, findings.line().size()).isEmpty();
    }

    /** Which way the money went, or null when nothing tells. */
    @Nullable
    Kind kind(Findings findings, int from, int to) {
        List<Cue> cues =
                in(findings, from, to).stream().map(Phrases.Match::value).toList();
        if (cues.contains(Cue.REFUND) || comesBack(findings, from, to)) {
            return Kind.REFUND;
        }
        boolean given = !cues.contains(Cue.VERB) && isFromAPerson(findings.line(), from, to);
        return cues.contains(Cue.INCOME) || given ? Kind.INCOME : null;
    }

    /** Whether money was returned: "got 50 back". */
    private static boolean comesBack(Findings findings, int from, int to) {
        for (int i = from; i < to; i++) {
            Mark mark = findings.marks().at(i - 1);
            if (findings.line().is(i, "back") && mark != null && mark.find() instanceof Amount) {
                int before = mark.from() - 1;
                return GETTING.contains(findings.line().text(before));
            }
        }
        return false;
    }

    private boolean isFromAPerson(Line line, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (line.is(i, "from")) {
                int at = line.is(i + 1, "my") ? i + 2 : i + 1;
                return persons.contains(line.text(at)) && lexicon.brand(line, at) == null;
            }
        }
        return false;
    }
}
