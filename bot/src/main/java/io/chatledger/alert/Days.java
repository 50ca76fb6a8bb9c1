package io.chatledger.alert;

import io.chatledger.budget.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names the days of a term, so that it is clear whenever the e-mail is read. */
final class Days {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** For example {@code November 2026}, {@code 2026}, {@code 16 – 22 Nov 2026} or {@code 28 Oct – 27 Nov 2026}. */
    static String title(Term term) {
        LocalDate from = term.from();
        LocalDate to = term.to();
        if (from.equals(to)) {
            return DAY.format(to);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return String.valueOf(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
            return MONTH.format(from);
        }
        String pattern =
                from.getYear() != to.getYear() ? "d MMM yyyy" : from.getMonth() != to.getMonth() ? "d MMM" : "d";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(from) + " – " + DAY.format(to);
    }
}
