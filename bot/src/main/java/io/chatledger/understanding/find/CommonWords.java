package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Vocabulary;
import java.util.HashSet;
import java.util.Set;

/** The words that sentences are made of, apart from the things and shops they are about. */
public final class CommonWords {

    /** The file that training distils from the vocabulary and the templates. */
    public static final String FILE = "common-words.txt";

    private final Set<String> words = new HashSet<>(Vocabulary.lines(FILE));

    CommonWords() {}

    public boolean contains(String word) {
        return words.contains(word);
    }
}
