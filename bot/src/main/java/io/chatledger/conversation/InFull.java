package io.chatledger.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in full what is said in short, such as “last”, which a model would have to guess at. */
final class InFull {

    private static final String REST = " …";
    private static final Map<String, String> KNOWN =
            Table.rows("in-full.tsv").stream().collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

    private InFull() {}

    /** The text itself when it is not short for anything. */
    static String of(String text) {
        String plain = text.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        String whole = KNOWN.get(lower.replaceFirst("[.!]+$", ""));
        return whole != null
                ? whole
                : KNOWN.keySet().stream()
                        .filter(words -> words.endsWith(REST)
                                && lower.startsWith(words.substring(0, words.length() - REST.length() + 1)))
                        .findFirst()
                        .map(words -> plain.substring(words.length() - REST.length() + 1))
                        .orElse(text);
    }
}
