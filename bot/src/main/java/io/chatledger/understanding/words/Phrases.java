package io.chatledger.understanding.words;

import io.chatledger.understanding.words.Token.Shape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words with a value each, looked up by their longest match. */
public final class Phrases<V> {

    /**
     * A phrase that was found.
     *
     * @param to the token after it
     */
    public record Match<V>(int from, int to, V value) {
        public int length() {
            return to - from;
        }
    }

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(2);
        private @Nullable V value;

        @Nullable
        Node<V> step(String word) {
            return next.get(word);
        }

        @Nullable
        Node<V> stepNumber(String word) {
            String singular = singular(word);
            Node<V> one = singular.equals(word) ? null : next.get(singular);
            return one != null ? one : next.get(word + "s");
        }
    }

    private final Node<V> root = new Node<>();
    private final boolean folding;

    public Phrases() {
        this(true);
    }

    /** @param folding whether singular and plural are alike */
    public Phrases(boolean folding) {
        this.folding = folding;
    }

    /** Adds a phrase; one that is there already keeps its value. */
    public void add(String phrase, V value) {
        Node<V> node = root;
        for (Token token : Tokenizer.tokenize(phrase).tokens()) {
            if (!isJoint(token)) {
                node = node.next.computeIfAbsent(token.text(), _ -> new Node<>());
            }
        }
        if (node != root && node.value == null) {
            node.value = value;
        }
    }

    /** The longest phrase that begins at the token, or null. */
    public @Nullable Match<V> longest(Line line, int from) {
        if (isJoint(line.at(from))) {
            return null;
        }
        Match<V> best = null;
        Node<V> node = root;
        for (int i = from; i < line.size(); i++) {
            Token token = line.at(i);
            if (i > from && isJoint(token)) {
                continue;
            }
            Node<V> exact = node.step(token.text());
            Node<V> other = folding && token.is(Shape.WORD) ? node.stepNumber(token.text()) : null;
            if (exact == null || (exact.value == null && exact.next.isEmpty())) {
                exact = other;
            } else if (exact.value == null && other != null && other.value != null) {
                best = new Match<>(from, i + 1, other.value);
            }
            if (exact == null) {
                break;
            }
            node = exact;
            if (node.value != null) {
                best = new Match<>(from, i + 1, node.value);
            }
        }
        return best;
    }

    /** The value of a phrase that makes up the whole text, or null. */
    public @Nullable V get(String text) {
        Line line = Tokenizer.tokenize(text);
        Match<V> match = longest(line, 0);
        return match != null && match.to() == line.size() ? match.value() : null;
    }

    private static boolean isJoint(Token token) {
        return token.is(Shape.MARK) && (token.is("-") || token.is(".") || token.is("'"));
    }

    private static String singular(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 4
                && (word.endsWith("ches")
                        || word.endsWith("shes")
                        || word.endsWith("xes")
                        || word.endsWith("sses")
                        || (word.endsWith("oes") && !word.endsWith("shoes")))) {
            return word.substring(0, n - 2);
        }
        return n > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, n - 1) : word;
    }
}
