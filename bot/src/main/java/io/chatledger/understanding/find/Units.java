package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words after a number that make it a measure, a duration, a time or a count of people: kg, hours, pm, ppl. */
final class Units {

    private final Phrases<Sort> units = new Phrases<>();
    private final Set<String> glued = new HashSet<>();

    Units() {
        Vocabulary.rows("en/units.tsv").forEach(this::add);
    }

    private void add(List<String> row) {
        units.add(row.getFirst(), Sort.valueOf(row.get(1)));
        if (row.size() > 2) {
            glued.add(row.getFirst());
        }
    }

    /** The unit of a number that ends before a token, joined by a hyphen perhaps, or null. */
    Phrases.@Nullable Match<Sort> after(Line line, int at) {
        int next = line.is(at, "-") && line.touches(at) && line.touches(at + 1) ? at + 1 : at;
        Phrases.Match<Sort> unit = units.longest(line, next);
        return unit == null || (glued.contains(line.text(next)) && !line.touches(next)) ? null : unit;
    }
}
