package io.chatledger.understanding.model;

import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A message as the intent model sees it: what was found and known is named by its sort, and a word that the training
 * sentences hardly use is only known to be rare.
 *
 * @param known the words that the training sentences use
 */
public record IntentWords(Set<String> known) {

    /** A word that is not known. */
    static final String RARE = "<rare>";

    /** So many words tell what a message is for; more of the same would only outweigh what the model knows. */
    private static final int LONGEST = 40;

    /** Marks that say how something is said, and nothing about what is meant. */
    private static final Set<String> TONE = Set.of("!", ".", "\"", "\u2026", "*", "_");

    public IntentWords {
        known = Set.copyOf(known);
    }

    /** The units as the role model takes them: their sort, and their word. */
    public String[] encode(List<Unit> units) {
        return units.stream().map(this::encode).toArray(String[]::new);
    }

    private String encode(Unit unit) {
        return switch (unit.type()) {
            case "word" -> (known.contains(unit.word()) ? "word " : "rare ") + unit.word();
            case "bare" -> "bare ";
            case String type -> type + " " + unit.word();
        };
    }

    boolean knows(Unit unit) {
        return switch (unit.type()) {
            case "word", "emoji" -> known.contains(unit.word());
            case "mark" -> false;
            case String _ -> true;
        };
    }

    /** The words that the training left. */
    public static IntentWords load() {
        return new IntentWords(Set.copyOf(Vocabulary.lines(Models.WORDS)));
    }

    public String[] of(Sketch sketch) {
        List<String> words = new ArrayList<>(sketch.units().size());
        for (Unit unit : sketch.units()) {
            if (words.size() == LONGEST) {
                break;
            }
            switch (unit.type()) {
                case "mark" -> {
                    String mark = unit.word().equals("=") ? ":" : unit.word();
                    boolean again = !words.isEmpty() && words.getLast().equals(mark);
                    if (!again && !TONE.contains(mark)) {
                        words.add(mark);
                    }
                }
                case "word" -> words.add(known.contains(unit.word()) ? unit.word() : RARE);
                case "emoji" -> {
                    if (known.contains(unit.word())) {
                        words.add(unit.word());
                    }
                }
                case "item", "shop" -> {
                    if (!unit.goesOn()) {
                        words.add("<" + unit.type() + ">" + (known.contains(unit.word()) ? unit.word() : ""));
                    }
                }
                case String type -> words.add("<" + type + ">" + unit.word());
            }
        }
        words.addAll(sketch.hints());
        return words.toArray(String[]::new);
    }
}
