package io.chatledger.conversation;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where somebody is taken to live of whom only the language is known.
 *
 * @param locale with the country, where one is obvious
 * @param zone UTC where none is obvious
 */
record Home(Locale locale, ZoneId zone) {

    private static final Map<String, String> GUESSES =
            Table.rows("homes.tsv").stream().collect(toMap(List::getFirst, List::getLast));

    static Home of(Locale known) {
        String country =
                known.getCountry().isEmpty() ? GUESSES.getOrDefault(known.getLanguage(), "") : known.getCountry();
        String zone = GUESSES.get(country);
        Locale locale = country.isEmpty()
                ? known
                : new Locale.Builder().setLocale(known).setRegion(country).build();
        return new Home(locale, ZoneId.of(zone == null ? "UTC" : zone));
    }
}
