package io.chatledger.understanding.model;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases.Match;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the category model looks at: words and runs of letters in them, what kinds of things they name, and the
 * categories of shorter phrases inside; more closely at the head, the last word before a preposition.
 */
public final class CategoryFeatures {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_WORDS = 12;
    private static final Set<String> PREPOSITIONS =
            Set.of("for", "with", "w", "of", "to", "from", "at", "in", "on", "by", "and");

    private final Lexicon lexicon;
    private final Kinds kinds;
    private final Set<String> small = new HashSet<>(Vocabulary.lines("en/function-words.txt"));

    public CategoryFeatures(Lexicon lexicon, Kinds kinds) {
        this.lexicon = lexicon;
        this.kinds = kinds;
    }

    /** Looks at a thing or a shop; empty when there is no word in it. */
    public String[] of(Line line) {
        List<String> features = new ArrayList<>();
        List<Token> words = line.tokens().stream()
                .filter(token -> token.is(Shape.WORD) || token.is(Shape.EMOJI))
                .limit(MOST_WORDS)
                .toList();
        int head = head(words);
        String before = "^";
        for (int i = 0; i < words.size(); i++) {
            String word = lexicon.meant(words.get(i).text());
            if (!small.contains(word)) {
                word(features, word, i == head);
                features.add("b=" + before + " " + word);
            }
            before = word;
        }
        if (!features.isEmpty()) {
            phrases(features, line);
        }
        return features.toArray(String[]::new);
    }

    private static int head(List<Token> words) {
        int head = -1;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && PREPOSITIONS.contains(words.get(i).text())) {
                return head;
            }
            head = i;
        }
        return head;
    }

    private void word(List<String> features, String word, boolean head) {
        features.add("w=" + word);
        if (head) {
            features.add("h=" + word);
        }
        String padded = "^" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + "$";
        for (int n = SHORTEST; n <= LONGEST; n++) {
            for (int i = 0; i + n <= padded.length(); i++) {
                features.add(padded.substring(i, i + n));
            }
        }
        for (String kind : kinds(word)) {
            features.add("k=" + kind);
            if (head) {
                features.add("hk=" + kind);
            }
        }
    }

    private List<String> kinds(String word) {
        List<String> found = kinds.of(word);
        int n = word.length();
        if (found.isEmpty() && n > 3 && word.endsWith("s")) {
            found = kinds.of(word.substring(0, n - 1));
        }
        if (found.isEmpty() && n > 4 && word.endsWith("es")) {
            found = kinds.of(word.substring(0, n - 2));
        }
        if (found.isEmpty() && n > 4 && word.endsWith("ies")) {
            found = kinds.of(word.substring(0, n - 3) + "y");
        }
        return found;
    }

    /** Phrases of the lexicon inside, never the whole: what the whole is, needs no model. */
    private void phrases(List<String> features, Line line) {
        Line shorter = new Line(line.source(), line.tokens().subList(0, line.size() - 1));
        Set<String> found = new LinkedHashSet<>();
        int i = 0;
        while (i < line.size()) {
            Match<List<Category>> match = lexicon.item(line, i);
            if (i == 0 && match != null && match.to() == line.size()) {
                match = lexicon.item(shorter, 0);
            }
            if (match == null || match.length() == line.size()) {
                i++;
                continue;
            }
            String category = match.value().getFirst().code();
            features.add((match.to() == line.size() ? "end=" : i == 0 ? "begin=" : "inside=") + category);
            found.add(category);
            i = match.to();
        }
        found.forEach(category -> features.add("lex=" + category));
        if (found.size() == 1) {
            features.add("all=" + found.iterator().next());
        }
    }
}
