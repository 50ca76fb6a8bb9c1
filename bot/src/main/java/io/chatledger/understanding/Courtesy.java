package io.chatledger.understanding;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Reads every way of asking for a record as the plain one: "could you put down 14 for the cab?" is "log 14 for the cab". */
final class Courtesy {

    private static final String PLAIN = "log";
    private static final int FARTHEST = 4;

    private final Phrases<String> words = Vocabulary.phrases("en/courtesy.tsv");

    /** The line, with one verb in place of the courtesy and the verb of a message that asks for a record. */
    Line plain(Line line) {
        int at = 0;
        Phrases.Match<String> verb = words.longest(line, at);
        while (verb != null && verb.value().equals("courtesy")) {
            at = verb.to();
            verb = words.longest(line, at);
        }
        if (verb == null || is("object", verb)) {
            return line;
        }
        Phrases.Match<String> object = words.longest(line, verb.to());
        int rest = object != null && is("object", object) ? object.to() : verb.to();
        boolean asked = at > 0 || rest > verb.to() || is("verb", verb);
        return asked && isNumberNear(line, rest) ? rewritten(line, at, rest) : line;
    }

    private static boolean is(String sort, Phrases.Match<String> match) {
        return match.value().equals(sort);
    }

    /** Without the question mark that only the courtesy asks for. */
    private static Line rewritten(Line line, int verb, int rest) {
        int to = line.size();
        while (verb > 0 && line.is(to - 1, "?")) {
            to--;
        }
        Token old = line.at(verb);
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(PLAIN, Shape.WORD, old.start(), old.end(), old.spaced(), old.capital()));
        tokens.addAll(line.tokens().subList(rest, to));
        return new Line(line.source(), tokens);
    }

    private static boolean isNumberNear(Line line, int from) {
        for (int i = from; i < from + FARTHEST; i++) {
            if (line.is(i, Shape.DIGITS)) {
                return true;
            }
        }
        return false;
    }
}
