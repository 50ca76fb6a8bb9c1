package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.PeriodWords;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.util.List;

/** Times of an entry that have to be asked about: "last week", "in march", two days, one without a year that is long ago. */
final class VagueDays {

    private static final int LONG_AGO_DAYS = 300;

    private final PeriodWords periods = new PeriodWords();
    private final WordGroups words = new WordGroups();

    boolean in(Findings findings) {
        LocalDate today = findings.context().now().toLocalDate();
        return findings.has(Find.Day.class)
                ? areTwoOfOne(findings)
                        || findings.found(Find.Day.class).anyMatch(day -> isLongAgo(findings.line(), day, today))
                : hasPeriod(periods.spelledRight(findings.line()), today);
    }

    /** Whether there is one price, and two days on which it may have been paid: "sunday roast 19, was on saturday". */
    private static boolean areTwoOfOne(Findings findings) {
        List<Mark> amounts = findings.found(Find.Amount.class).toList();
        if (amounts.size() != 1) {
            return false;
        }
        Mark amount = amounts.getFirst();
        List<Mark> days = Stated.daysOfBuying(findings);
        return days.stream().map(Stated::date).distinct().count() > 1
                && days.stream().noneMatch(day -> day.to() == amount.from() || amount.to() == day.from());
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
            int before = line.is(i - 1, "-") ? i - 2 : i - 1;
            boolean begins = words.is("last", line.text(i))
                    || words.is("this", line.text(i))
                    || words.is("within", line.text(i - 1))
                    || words.is("month-part", line.text(before));
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
