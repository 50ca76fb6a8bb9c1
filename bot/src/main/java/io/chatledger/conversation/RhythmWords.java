package io.chatledger.conversation;

import io.chatledger.recurring.Rhythm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Words how often something repeats. */
final class RhythmWords {

    private static final DateTimeFormatter YEARLY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int LAST_DAY = 31;

    private RhythmWords() {}

    /** For example {@code every month on the 1st} or {@code every 2 weeks on Monday}. */
    static String of(Rhythm rhythm) {
        String unit = rhythm.unit().name().toLowerCase(Locale.ROOT);
        return (rhythm.step() == 1 ? "every " + unit : "every " + rhythm.step() + " " + unit + "s")
                + day(rhythm.unit(), rhythm.first());
    }

    private static String day(Rhythm.Unit unit, LocalDate first) {
        return switch (unit) {
            case DAY -> "";
            case WEEK -> " on " + SettingsWords.day(first.getDayOfWeek());
            case MONTH ->
                first.getDayOfMonth() == LAST_DAY
                        ? " on the last day"
                        : " on the " + SettingsWords.ordinal(first.getDayOfMonth());
            case YEAR -> " on " + YEARLY.format(first);
        };
    }
}
