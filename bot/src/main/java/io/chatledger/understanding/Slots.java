package io.chatledger.understanding;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that stand for a value of a request, such as "per day", "on average" and "csv". */
final class Slots {

    private static final Phrases<String> NO_WORDS = new Phrases<>();

    private final Map<String, Phrases<String>> words = new HashMap<>();

    Slots() {
        Vocabulary.rows("en/slots.tsv")
                .forEach(row -> words.computeIfAbsent(row.getFirst(), _ -> new Phrases<>(false))
                        .add(row.get(1), row.getLast()));
        for (String code : Locale.getISOLanguages()) {
            String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
            words.computeIfAbsent("language", _ -> new Phrases<>(false)).add(name.toLowerCase(Locale.ROOT), code);
        }
    }

    /** The words of a slot that begin at a token, or null. */
    Phrases.@Nullable Match<String> at(String slot, Line line, int i) {
        return words.getOrDefault(slot, NO_WORDS).longest(line, i);
    }

    /** The first words of a slot, or null. */
    Phrases.@Nullable Match<String> in(String slot, Line line) {
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> match = at(slot, line, i);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    boolean has(String slot, Line line) {
        return in(slot, line) != null;
    }

    /** The first value of the slot that bears the name of the type, or null. */
    <E extends Enum<E>> @Nullable E value(Class<E> type, Line line) {
        return value(type.getSimpleName().toLowerCase(Locale.ROOT), type, line);
    }

    <E extends Enum<E>> @Nullable E value(String slot, Class<E> type, Line line) {
        Phrases.Match<String> match = in(slot, line);
        return match == null ? null : Enum.valueOf(type, match.value().toUpperCase(Locale.ROOT));
    }

    <E extends Enum<E>> E value(Class<E> type, Line line, E otherwise) {
        E value = value(type, line);
        return value == null ? otherwise : value;
    }
}
