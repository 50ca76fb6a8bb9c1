package io.chatledger.understanding.find;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Known words by their misspellings: one letter too many, too few, wrong or swapped, or no vowels at all. */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_SKELETON = 4;
    private static final int LONGEST = 30;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** By the hash of the word, or of the word with a letter left out. */
    private final Map<Long, String> byGap = new HashMap<>(100_000);

    private final Map<String, String> bySkeleton = new HashMap<>();

    void add(String word) {
        if (word.length() >= SHORTEST) {
            long[] hashes = hashes(word);
            for (int i = 1; i < word.length(); i++) {
                byGap.merge(hashes[i], word, (a, b) -> a.equals(b) ? a : a.length() <= b.length() ? a : b);
            }
            byGap.putIfAbsent(hashes[0], word);
        }
        String skeleton = skeleton(word);
        if (skeleton.length() >= SHORTEST_SKELETON && skeleton.length() < word.length()) {
            bySkeleton.merge(skeleton, word, (a, b) -> a.length() >= b.length() ? a : b);
        }
    }

    /** The known word that a word is likely a misspelling of, or null. */
    @Nullable
    String correct(String word) {
        if (word.length() >= SHORTEST_SKELETON && isSkeleton(word)) {
            return bySkeleton.get(word);
        }
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return null;
        }
        String known = null;
        for (long hash : hashes(word)) {
            known = known == null ? byGap.get(hash) : known;
        }
        return known != null && Math.abs(known.length() - word.length()) <= 1 ? known : null;
    }

    /** 64-bit hashes of the word, and of the word without its second, its third … its last letter. */
    private static long[] hashes(String word) {
        int n = word.length();
        long[] hashes = new long[n];
        long begin = 0;
        for (int i = 0; i < n; i++) {
            hashes[i] = begin;
            begin = begin * FACTOR + word.charAt(i) + 1;
        }
        long end = 0;
        long power = 1;
        for (int i = n - 1; i > 0; i--) {
            hashes[i] = hashes[i] * power + end;
            end += power * (word.charAt(i) + 1);
            power *= FACTOR;
        }
        hashes[0] = begin;
        return hashes;
    }

    private static boolean isSkeleton(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (isVowel(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || !isVowel(word.charAt(i))) {
                skeleton.append(word.charAt(i));
            }
        }
        return skeleton.toString();
    }
}
