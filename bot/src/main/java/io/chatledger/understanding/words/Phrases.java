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

    /** A word that phrases go on with; hollow when only its plural is one. */
    private static final class Node<V> {
        private Map<String, Node<V>> next = Map.of();
        private @Nullable Node<V> plural;
        private @Nullable V value;

        Node<V> grow(String word) {
            Node<V> node = child(word);
            if (word.endsWith("s")) {
                child(word.substring(0, word.length() - 1)).plural = node;
            }
            return node;
        }

        private Node<V> child(String word) {
            if (next.isEmpty()) {
                next = new HashMap<>(2);
            }
            return next.computeIfAbsent(word, _ -> new Node<>());
        }

        @Nullable
        Node<V> step(String word) {
            return next.get(word);
        }

        /** The singular of a word, or else its plural. */
        @Nullable
        Node<V> stepNumber(String word, @Nullable Node<V> exact) {
            Node<V> one = word.endsWith("s") ? next.get(singular(word)) : null;
            return one != null && !one.isHollow() ? one : exact == null ? null : exact.plural;
        }

        boolean isHollow() {
            return value == null && next.isEmpty();
        }
    }

    private final Node<V> root = new Node<>();
    private final WordFilter beginnings = new WordFilter();
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
                Node<V> parent = node;
                node = parent.grow(token.text());
                if (parent == root) {
                    begin(token.text());
                }
            }
        }
        if (node != root && node.value == null) {
            node.value = value;
        }
    }

    private void begin(String word) {
        beginnings.add(word, root.next.keySet());
        if (word.endsWith("s")) {
            beginnings.add(word.substring(0, word.length() - 1), root.next.keySet());
        }
    }

    /** The longest phrase that begins at the token, or null. */
    public @Nullable Match<V> longest(Line line, int from) {
        Token first = line.at(from);
        if (isJoint(first) || !mayBegin(first.text())) {
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
            Node<V> other = folding && token.is(Shape.WORD) ? node.stepNumber(token.text(), exact) : null;
            if (exact == null || exact.isHollow()) {
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

    /** Whether a phrase might begin with a word; most words begin none, and are so told from the others at once. */
    private boolean mayBegin(String word) {
        return beginnings.mayHold(word) || (folding && word.endsWith("s") && beginnings.mayHold(singular(word)));
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
