package io.chatledger.understanding.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A sentence as somebody would write it, with its things in square brackets and its shops in pointed ones. */
record WrittenSentence(String intent, String text) {

    private static final String MARKS = "[]<>";

    /** The sentence as it stands. */
    Sentence plain() {
        return with((_, name) -> name);
    }

    /** The sentence about another thing and another shop. */
    Sentence about(UnaryOperator<String> others) {
        return with((role, _) -> others.apply(role));
    }

    boolean isAboutSomething() {
        return intent.startsWith("record") && text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }

    private interface Naming {
        String name(String role, String written);
    }

    private Sentence with(Naming naming) {
        StringBuilder plain = new StringBuilder();
        List<Sentence.Part> parts = new ArrayList<>();
        String source = text.replace("\\n", "\n");
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int close = c == '[' ? source.indexOf(']', i) : c == '<' ? source.indexOf('>', i) : -1;
            if (close < 0) {
                plain.append(c);
                i++;
            } else {
                String role = c == '[' ? "item" : "shop";
                int from = plain.length();
                plain.append(naming.name(role, source.substring(i + 1, close)));
                parts.add(new Sentence.Part(from, plain.length(), role));
                i = close + 1;
            }
        }
        return new Sentence(intent, plain.toString(), parts);
    }
}
