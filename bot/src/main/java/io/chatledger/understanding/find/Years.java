package io.chatledger.understanding.find;

import io.chatledger.understanding.find.PeriodWords.Found;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Years and months in digits: 2025, 2026-03, and years by their distance: this year. */
final class Years {

    private static final int YEAR = 12;

    private final WordGroups words;
    private final RelativePeriods relative;

    Years(WordGroups words, RelativePeriods relative) {
        this.words = words;
        this.relative = relative;
    }

    /** The year or the month in digits that begins at a token, or null. */
    @Nullable
    Found at(Line line, int i, LocalDate today) {
        boolean year = line.is(i + 1, "year") && (words.is("last", line.text(i)) || words.is("this", line.text(i)));
        if (year) {
            return relative.unit(line, i, today);
        }
        Found month = month(line, i);
        Integer number = line.touches(i) || line.is(i, "'") ? null : Months.year(line, i, today);
        return month != null || number == null ? month : PeriodWords.months(i, i + 1, YearMonth.of(number, 1), YEAR);
    }

    /** A month in digits: 2026-03. */
    private static @Nullable Found month(Line line, int i) {
        boolean digits = line.is(i, Shape.DIGITS)
                && line.is(i + 1, "-")
                && line.is(i + 2, Shape.DIGITS)
                && line.touches(i + 1)
                && line.touches(i + 2)
                && !line.touches(i + 3);
        boolean fits = digits && line.text(i).length() == 4 && line.text(i + 2).length() == 2;
        int month = fits ? Integer.parseInt(line.text(i + 2)) : 0;
        return month < 1 || month > YEAR
                ? null
                : PeriodWords.months(i, i + 3, YearMonth.of(Integer.parseInt(line.text(i)), month), 1);
    }
}
