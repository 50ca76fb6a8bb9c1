package io.chatledger.conversation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the time zones that a place may lie in: those of the nearest cities that zones are named for. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,2}\\.\\d{1,8})[, ]+(-?\\d{1,3}\\.\\d{1,8})");
    private static final int NEAREST = 4;
    private static final int HUNDREDTHS = 100;
    private static final List<City> CITIES =
            Table.rows("zones.tsv").stream().flatMap(City::of).toList();

    private Places() {}

    /** A city by its latitude and longitude in hundredths of a degree. */
    private record City(ZoneId zone, long north, long east) {

        static Stream<City> of(List<String> row) {
            try {
                return Stream.of(
                        new City(ZoneId.of(row.get(0)), Long.parseLong(row.get(1)), Long.parseLong(row.get(2))));
            } catch (DateTimeException unknownToThisJdk) {
                return Stream.empty();
            }
        }

        /** Grows with the distance: its square on a plane that touches the earth between the two. */
        long distance(long otherNorth, long otherEast) {
            long up = north - otherNorth;
            long round = Math.floorMod(east - otherEast + 180L * HUNDREDTHS, 360L * HUNDREDTHS) - 180L * HUNDREDTHS;
            long across = Math.round(round * Math.cos(Math.toRadians((north + otherNorth) / 2.0 / HUNDREDTHS)));
            return up * up + across * across;
        }
    }

    /** The nearest first; none when the text is no latitude and longitude such as {@code 52.52, 13.40}. */
    static List<ZoneId> near(String text) {
        Matcher place = PLACE.matcher(text.strip());
        if (!place.matches()) {
            return List.of();
        }
        long north = hundredths(place.group(1));
        long east = hundredths(place.group(2));
        return CITIES.stream()
                .sorted(Comparator.comparingLong(city -> city.distance(north, east)))
                .limit(NEAREST)
                .map(City::zone)
                .toList();
    }

    private static long hundredths(String degrees) {
        return new java.math.BigDecimal(degrees).movePointRight(2).longValue();
    }
}
