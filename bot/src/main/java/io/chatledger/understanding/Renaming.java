package io.chatledger.understanding;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the new name of an entry: "rename it to team dinner", "call it pizza". */
final class Renaming {

    private static final Set<String> RENAMING = WordGroups.of("renaming");
    private static final Set<String> NAMING = WordGroups.of("naming");

    private Renaming() {}

    /** The new name, as the user wrote it, or null. */
    static @Nullable String in(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (RENAMING.contains(line.text(i))) {
                int from = lastNaming(line, i + 1);
                int to = line.size();
                while (to > from && line.is(to - 1, Shape.MARK)) {
                    to--;
                }
                return from < 0 || from >= to ? null : line.slice(from, to);
            }
        }
        return null;
    }

    private static int lastNaming(Line line, int from) {
        int it = -1;
        for (int i = from; i < line.size(); i++) {
            if (line.is(i, "to") || line.is(i, "as")) {
                return i + 1;
            }
            it = it < 0 && NAMING.contains(line.text(i)) ? i + 1 : it;
        }
        return it;
    }
}
