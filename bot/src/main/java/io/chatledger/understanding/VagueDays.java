package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.PeriodWords;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;

/** Times of an entry that have to be asked about: "last week", "in march", and a day without a year that is long ago. */
final class VagueDays {

    private static final int LONG_AGO_DAYS = 300;

    private final PeriodWords periods = new PeriodWords();
    private final WordGroups words = new WordGroups();

    boolean in(Findings findings) {
        LocalDate today = findings.context().now().toLocalDate();
        return findings.has(Find.Day.class)
                ? findings.found(Find.Day.class).anyMatch(day -> isLongAgo(findings.line(), day, today))
                : hasPeriod(periods.spelledRight(findings.line()), today);
    }

    /** Whether a day in digits without a year, such as 12/13, is ten months ago and so more likely still to come. */
    private static boolean isLongAgo(Line line, Mark mark, LocalDate today) {
        int numbers = 0;
        for (int i = mark.from(); i < mark.to(); i++) {
            numbers += line.is(i, Shape.DIGITS) ? 1 : 0;
        }
        return mark.finder().equals("NumericDates")
                && numbers == 2
                && mark.find() instanceof Find.Day(LocalDate date)
                && date.isBefore(today.minusDays(LONG_AGO_DAYS));
    }

    /** Whether it was bought within a period, and not for one: "rent for last month", "last month's rent". */
    private boolean hasPeriod(Line line, LocalDate today) {
        for (int i = 0; i < line.size(); i++) {
            boolean begins = words.is("last", line.text(i))
                    || words.is("this", line.text(i))
                    || words.is("within", line.text(i - 1));
            PeriodWords.Found found =
                    begins && !words.is("covering", line.text(i - 1)) ? periods.at(line, i, today) : null;
            if (found != null && !isOwner(line, found.to())) {
                return true;
            }
        }
        return false;
    }

    /** Whether what ends before a token owns what follows: "this week's groceries". */
    private static boolean isOwner(Line line, int to) {
        return line.is(to, "'") || (line.text(to - 1).endsWith("s") && line.is(to, Shape.WORD));
    }
}
