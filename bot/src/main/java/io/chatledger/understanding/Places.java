package io.chatledger.understanding;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Time zones by their IANA names and by cities and countries: those that the names contain, and those of a file. */
final class Places {

    private final Phrases<ZoneId> zones = new Phrases<>(false);

    Places() {
        Vocabulary.rows("en/zones.tsv").forEach(row -> zones.add(row.getFirst(), ZoneId.of(row.get(1))));
        ZoneId.getAvailableZoneIds().stream().sorted().forEach(this::add);
    }

    private void add(String id) {
        if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
            ZoneId zone = ZoneId.of(id);
            String name = id.toLowerCase(Locale.ROOT);
            zones.add(name, zone);
            zones.add(name.substring(name.lastIndexOf('/') + 1).replace('_', ' '), zone);
        }
    }

    /** The first place named, or null. */
    @Nullable
    ZoneId in(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<ZoneId> match = zones.longest(line, i);
            if (match != null && !Stated.isDenied(line, i) && !Stated.isLeft(line, i)) {
                return match.value();
            }
        }
        return null;
    }
}
