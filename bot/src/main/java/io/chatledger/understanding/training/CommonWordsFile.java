package io.chatledger.understanding.training;

import io.chatledger.understanding.find.CommonWords;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Distils the words of the templates and of the vocabulary that names no things. */
record CommonWordsFile(Path folder) {

    void write() throws IOException {
        Stream<String> templates = Vocabulary.lines("en/templates/intents.txt").stream()
                .flatMap(intent -> Vocabulary.lines("en/templates/" + intent + ".txt").stream())
                .map(CommonWordsFile::withoutSlots);
        Stream<String> vocabulary = Stream.of(
                        "en/function-words.txt",
                        "en/hints.tsv",
                        "en/calendar.tsv",
                        "en/numbers.tsv",
                        "en/units.tsv",
                        "en/labels.tsv")
                .flatMap(file -> Vocabulary.lines(file).stream());
        Files.write(
                folder.resolve(CommonWords.FILE),
                Stream.concat(templates, vocabulary)
                        .flatMap(CommonWordsFile::words)
                        .sorted()
                        .distinct()
                        .toList());
    }

    private static Stream<String> words(String text) {
        return Tokenizer.tokenize(text).tokens().stream()
                .filter(token -> token.is(Shape.WORD))
                .map(Token::text);
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
}
