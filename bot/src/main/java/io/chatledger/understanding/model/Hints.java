package io.chatledger.understanding.model;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which classes of words a message uses and where: what holds for "nearly" holds for "almost", and it matters
 * whether it stands before the amount or begins the message.
 */
final class Hints {

    /** What a hint begins with, and no word can. */
    static final String PREFIX = "hint:";

    private static final Set<String> OPENERS = Set.of("my", "our", "the", "so", "and", "but", "well", "lol", "omg");
    private static final Set<String> ENDS = Set.of(",", ".", ";", "!", "?", "(", ")", ":", "\n");

    private final Deeds deeds = new Deeds();
    private final Phrases<String> classes = new Phrases<>(false);

    Hints() {
        Vocabulary.rows("en/hints.tsv").forEach(row -> classes.add(row.getFirst(), row.getLast()));
        for (String kind : List.of("person", "name", "quantity", "numbered")) {
            Vocabulary.lines("en/hints/" + kind + ".txt").forEach(line -> classes.add(line, kind));
        }
    }

    /** The classes, each with where it stands: anywhere, at the beginning, or before an amount of the same clause. */
    List<String> of(Line line, List<Unit> units, long currencies) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> clause = new LinkedHashSet<>();
        boolean start = true;
        int next = 0;
        for (Unit unit : units) {
            Phrases.Match<String> match =
                    isWord(unit) && unit.from() >= next ? classes.longest(line, unit.from()) : null;
            if (match != null) {
                clause.add(match.value());
                found.add(PREFIX + match.value());
                if (start) {
                    found.add(PREFIX + "^" + match.value());
                }
                next = match.to();
            }
            if (unit.isAmount()) {
                clause.forEach(hint -> found.add(PREFIX + hint + ">"));
            }
            if (ENDS.contains(unit.word()) || unit.isAmount()) {
                clause.clear();
            }
            start = start && OPENERS.contains(unit.word());
        }
        for (Deed deed : deeds.of(units)) {
            found.addAll(deed.features());
            if (deed.isAnothers()) {
                found.add(PREFIX + "another>");
            }
            if (deed.isUnreal()) {
                found.add(PREFIX + "unreal>");
            }
        }
        if (currencies > 1) {
            found.add(PREFIX + "exchange");
        }
        return List.copyOf(found);
    }

    private static boolean isWord(Unit unit) {
        return switch (unit.type()) {
            case "word", "item", "shop" -> true;
            case String _ -> false;
        };
    }

    /** Whether a hint stands before an amount, and is not about somebody who may have been paid. */
    static boolean speaksAgainst(String hint) {
        return hint.endsWith(">") && !hint.equals(PREFIX + "person>") && !hint.equals(PREFIX + "name>");
    }
}
