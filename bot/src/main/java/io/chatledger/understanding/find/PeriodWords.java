package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Periods in words: this week, last 30 days, March, Q2, the first half of 2025, the weekend, year to date. */
public final class PeriodWords {

    /**
     * A period in the text, both days included.
     *
     * @param to the token after it
     */
    public record Found(int from, int to, LocalDate first, LocalDate last) {}

    private final Calendar calendar = new Calendar();
    private final WordGroups words = new WordGroups();
    private final NumberWords numbers = new NumberWords();
    private final Months months = new Months(calendar, words);
    private final RelativePeriods relative = new RelativePeriods(calendar, words, numbers);
    private final Years years = new Years(words, relative);
    private final PartialPeriods partial = new PartialPeriods(calendar, months, years, numbers);

    /** The line with the names of days and months spelled right. */
    public Line spelledRight(Line line) {
        return calendar.spelledRight(line);
    }

    /** Whether a word stands between the two ends of a period: to, until, and. */
    public boolean isJoint(Line line, int i) {
        return words.is("period-joint", line.text(i));
    }

    /** Whether a word tells where a period that lasts until today begins: since. */
    public boolean isSince(Line line, int i) {
        return words.is("since", line.text(i));
    }

    /** Whether the words before a token make it the end of a period that nothing begins: until, up to. */
    public boolean isUntil(Line line, int i) {
        int before = line.is(i - 1, "the") ? i - 2 : i - 1;
        return words.is("until", line.text(before)) || (line.is(before, "to") && line.is(before - 1, "up"));
    }

    /** Words for the week of the day that follows, 0, or for the week that ends on it, 1; or null. */
    public Phrases.@Nullable Match<Integer> week(Line line, int i) {
        return calendar.weeks.longest(line, i);
    }

    /** Whether a word means the present day as the end of a period: until now. */
    public boolean isNow(Line line, int i) {
        return words.is("now", line.text(i));
    }

    /** The period that begins at a token, or null. */
    public @Nullable Found at(Line line, int i, LocalDate today) {
        Found part = partial.at(line, i, today);
        Found found = part == null ? relative.at(line, i, today) : part;
        if (found != null) {
            return found;
        }
        int month = words.is("last", line.text(i)) && months.name(line, i + 1) != null ? i + 1 : i;
        Months.Found named = months.at(line, month, today);
        return named == null ? years.at(line, i, today) : months(i, named.to(), named.month(), 1);
    }

    static Found months(int from, int to, YearMonth first, int count) {
        return new Found(from, to, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
