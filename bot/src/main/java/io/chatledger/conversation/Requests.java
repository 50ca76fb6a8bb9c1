package io.chatledger.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests in words that are known by heart, such as “what repeats?” and “pause netflix”. */
final class Requests {

    private static final String NAME = " …";
    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        for (List<String> row : Table.rows("requests.tsv")) {
            KNOWN.put(row.get(1), row.get(0));
        }
    }

    private Requests() {}

    /**
     * A request.
     *
     * @param name what it is about, in lower case; empty when it names nothing
     */
    record Request(String what, String name) {}

    /** Empty when the text is none of them; the longest words before a name count. */
    static Optional<Request> in(String text) {
        String plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("^please |[\\s.?!]+$|,? please[\\s.?!]*$", "")
                .replaceAll("\\s+", " ");
        String whole = KNOWN.get(plain);
        if (whole != null) {
            return Optional.of(new Request(whole, ""));
        }
        List<String> words = List.of(plain.split(" "));
        for (int to = words.size() - 1; to > 0; to--) {
            String what = KNOWN.get(words.stream().limit(to).collect(Collectors.joining(" ")) + NAME);
            if (what != null) {
                String name = words.stream().skip(to).collect(Collectors.joining(" "));
                return Optional.of(new Request(what, name.replaceFirst("^(?:the|my) ", "")));
            }
        }
        return Optional.empty();
    }
}
