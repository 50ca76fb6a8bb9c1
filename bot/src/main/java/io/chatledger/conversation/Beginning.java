package io.chatledger.conversation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When something begins to repeat: “starting 20 July” is the next 20 July where that is nearer, unless a year is said. */
final class Beginning {

    private static final Pattern AHEAD = Pattern.compile(
            "(?U)\\b(?:"
                    + Table.rows("starting.tsv").stream().map(List::getFirst).collect(Collectors.joining("|"))
                    + ")\\b(?!.*\\b(?:19|20)\\d\\d\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Beginning() {}

    /** The day that is meant by one that was taken for the latest of its kind, as those of expenses are. */
    static LocalDate of(String text, LocalDate day, LocalDate today) {
        LocalDate next = day.plusYears(1);
        boolean nearer = ChronoUnit.DAYS.between(today, next) < ChronoUnit.DAYS.between(day, today);
        return nearer && !next.isBefore(today) && AHEAD.matcher(text).find() ? next : day;
    }
}
