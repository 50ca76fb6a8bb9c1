package io.chatledger.understanding.find;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Known words by their misspellings: one letter too many, too few, wrong or swapped, or no vowels at all. */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_SKELETON = 4;

    private final Map<String, String> byGap = new HashMap<>();
    private final Map<String, String> bySkeleton = new HashMap<>();

    void add(String word) {
        if (word.length() >= SHORTEST) {
            for (int i = 1; i < word.length(); i++) {
                byGap.merge(without(word, i), word, (a, b) -> a.equals(b) ? a : a.length() <= b.length() ? a : b);
            }
            byGap.putIfAbsent(word, word);
        }
        String skeleton = skeleton(word);
        if (skeleton.length() >= SHORTEST_SKELETON && skeleton.length() < word.length()) {
            bySkeleton.merge(skeleton, word, (a, b) -> a.length() >= b.length() ? a : b);
        }
    }

    /** The known word that a word is likely a misspelling of, or null. */
    @Nullable
    String correct(String word) {
        if (word.length() >= SHORTEST_SKELETON && skeleton(word).length() == word.length()) {
            return bySkeleton.get(word);
        }
        if (word.length() < SHORTEST || word.length() > 30) {
            return null;
        }
        String known = byGap.get(word);
        for (int i = 1; known == null && i < word.length(); i++) {
            known = byGap.get(without(word, i));
        }
        return known != null && Math.abs(known.length() - word.length()) <= 1 ? known : null;
    }

    private static String without(String word, int i) {
        return word.substring(0, i) + word.substring(i + 1);
    }

    private static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || "aeiou".indexOf(word.charAt(i)) < 0) {
                skeleton.append(word.charAt(i));
            }
        }
        return skeleton.toString();
    }
}
