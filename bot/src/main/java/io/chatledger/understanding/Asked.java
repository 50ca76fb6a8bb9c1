package io.chatledger.understanding;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message of the command line with the settings it is to be read with. */
record Asked(String text, Context context) {

    /** What is wrong with an input line, as the end of a sentence. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }

    /** A plain line, with the usual settings. */
    static Asked of(String text, Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.of("UTC")));
        return new Asked(text, new Context(now, Locale.US, Currency.getInstance("USD"), Map.of()));
    }

    /** @throws Wrong when a field is missing or not valid */
    static Asked of(JsonNode line, Clock clock) {
        if (!line.isObject()) {
            throw new Wrong("it is JSON, but no object such as {\"text\":\"lunch 12\"}");
        }
        if (!line.path("text").isString()) {
            throw new Wrong("text is missing or no string");
        }
        boolean placed = line.path("zone").isString();
        Locale locale = field(line, "locale", "en-US", "de-DE", Asked::locale);
        Currency currency =
                field(line, "currency", "USD", "EUR", code -> Currency.getInstance(code.toUpperCase(Locale.ROOT)));
        ZoneId zone = field(line, "zone", "UTC", "Europe/Berlin", ZoneId::of);
        String system =
                ZonedDateTime.now(clock.withZone(zone)).toLocalDateTime().toString();
        LocalDateTime now = field(line, "now", system, "2026-07-15T20:30", text -> moment(text, placed ? zone : null));
        return new Asked(line.path("text").stringValue(), new Context(now, locale, currency, Map.of()));
    }

    private static <T> T field(JsonNode line, String name, String usual, String example, Function<String, T> parser) {
        String value = line.path(name).asString(usual);
        try {
            return parser.apply(value);
        } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException e) {
            throw new Wrong("%s is “%s”, but has to be like “%s”".formatted(name, value, example));
        }
    }

    private static Locale locale(String tag) {
        return new Locale.Builder().setLanguageTag(tag).build();
    }

    /** A moment of the user's clock; one with Z or an offset is put into the zone. */
    private static LocalDateTime moment(String text, @Nullable ZoneId zone) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from)) {
            case ZonedDateTime moment
            when zone != null -> moment.withZoneSameInstant(zone).toLocalDateTime();
            case ZonedDateTime moment -> moment.toLocalDateTime();
            case LocalDateTime moment -> moment;
            case TemporalAccessor other -> throw new DateTimeException(other.toString());
        };
    }
}
