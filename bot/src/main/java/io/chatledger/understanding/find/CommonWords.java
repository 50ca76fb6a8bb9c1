package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The words that sentences are made of, apart from the things and shops they are about. */
public final class CommonWords {

    private final Set<String> words = new HashSet<>();

    CommonWords() {
        Vocabulary.lines("en/templates/intents.txt").stream()
                .flatMap(intent -> Vocabulary.lines("en/templates/" + intent + ".txt").stream())
                .map(CommonWords::withoutSlots)
                .forEach(this::add);
        Stream.of(
                        "en/function-words.txt",
                        "en/hints.tsv",
                        "en/calendar.tsv",
                        "en/numbers.tsv",
                        "en/units.tsv",
                        "en/labels.tsv")
                .flatMap(file -> Vocabulary.lines(file).stream())
                .forEach(this::add);
    }

    private void add(String text) {
        Tokenizer.tokenize(text).tokens().stream()
                .filter(token -> token.is(Shape.WORD))
                .map(Token::text)
                .forEach(words::add);
    }

    private static String withoutSlots(String template) {
        StringBuilder plain = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            inside = c == '{' || (inside && c != '}');
            plain.append(inside || c == '}' ? ' ' : c);
        }
        return plain.toString();
    }

    public boolean contains(String word) {
        return words.contains(word);
    }
}
