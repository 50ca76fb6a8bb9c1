package io.chatledger.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The zones of the world whose clocks differ, and when their clocks change. */
public final class Clocks {

    private static final Instant FROM =
            LocalDate.of(2024, 10, 31).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant TO = Instant.parse("2031-01-02T00:00:00Z");

    private Clocks() {}

    /** One of all those whose clocks show the same from 2024 to 2030. */
    public static Collection<ZoneId> zones() {
        Map<List<Object>, ZoneId> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).forEach(zone -> {
            List<Object> clocks = new ArrayList<>(List.of(zone.getRules().getOffset(FROM)));
            clocks.addAll(changes(zone, FROM, TO));
            zones.putIfAbsent(clocks, zone);
        });
        return zones.values();
    }

    static List<ZoneOffsetTransition> changes(ZoneId zone, Instant from, Instant to) {
        return Stream.iterate(
                        zone.getRules().nextTransition(from),
                        change -> change != null && change.getInstant().isBefore(to),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .toList();
    }
}
