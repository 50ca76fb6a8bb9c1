package io.chatledger.understanding;

import io.chatledger.money.Money;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.WordGroups;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The amounts and days that a request states. */
final class Stated {

    private static final Set<String> NEGATING = WordGroups.of("negating");
    private static final Set<String> COVERING = WordGroups.of("covering");
    private static final Set<String> PREPOSITIONS = WordGroups.of("before-denied");

    private Stated() {}

    /** The numbers that may be amounts or counts; the "one" of "that one" is none. */
    static List<Mark> amounts(Findings findings) {
        return findings.found(Amount.class)
                .filter(mark -> mark.to() > mark.from() + 1 || !findings.line().is(mark.from(), "one"))
                .toList();
    }

    /** Whether an amount is written as money is: with a currency or a fraction. */
    static boolean hasPrice(Findings findings) {
        for (Mark mark : findings.marks().all()) {
            if (mark.find() instanceof Amount amount && amount.writing() != Writing.BARE) {
                return true;
            }
        }
        return false;
    }

    /** The amount, in the user's currency when none was stated; null when it is in doubt. */
    static @Nullable Money money(Findings findings, @Nullable Mark mark) {
        return mark != null
                        && mark.find() instanceof Amount amount
                        && Sums.doubt(amount, null, findings.setting()) == null
                ? new Money(
                        amount.readings().getFirst(),
                        amount.currency() == null ? findings.setting().currency() : amount.currency())
                : null;
    }

    /** The amount of a message that states one, which may be meant as a price; else nothing. */
    static List<Money> only(Findings findings) {
        List<Mark> amounts = findings.found(Amount.class).toList();
        Money amount = amounts.size() == 1 ? money(findings, amounts.getFirst()) : null;
        return amount == null ? List.of() : List.of(amount);
    }

    /** What has to be asked about the amount, or null. */
    static @Nullable Question doubt(Findings findings, @Nullable Mark mark) {
        return mark != null && mark.find() instanceof Amount amount
                ? Sums.doubt(amount, null, findings.setting())
                : null;
    }

    static List<Mark> days(Findings findings) {
        return findings.found(Find.Day.class).toList();
    }

    /** The days that something was bought on, and not those it is for: "the hotel for the 24th, booked on monday". */
    static List<Mark> daysOfBuying(Findings findings) {
        List<Mark> days = findings.found(Find.Day.class)
                .filter(day -> !isDenied(findings.line(), day.from()))
                .toList();
        List<Mark> ofBuying =
                days.stream().filter(day -> !isOfTheThing(findings.line(), day)).toList();
        return ofBuying.isEmpty() ? days : ofBuying;
    }

    /** Whether a day belongs to what was bought: "for the 24th", "tomorrow's bus". */
    static boolean isOfTheThing(Line line, Mark day) {
        return COVERING.contains(line.text(day.from() - 1)) || line.is(day.to(), "'");
    }

    static @Nullable LocalDate date(@Nullable Mark mark) {
        return mark != null && mark.find() instanceof Find.Day(LocalDate date) ? date : null;
    }

    /** Whether the words at a token are said to be wrong: "not 41", "instead of shopping". */
    static boolean isDenied(Line line, int i) {
        int before = i - 1;
        while (PREPOSITIONS.contains(line.text(before))) {
            before--;
        }
        boolean instead = line.is(before, "of") && line.is(before - 1, "instead");
        boolean rather = line.is(before, "than") && line.is(before - 1, "rather");
        return NEGATING.contains(line.text(before)) || instead || rather;
    }

    /** Whether the words at a token are what something is changed from: "from 12 to 15". */
    static boolean isLeft(Line line, int i) {
        if (!line.is(i - 1, "from")) {
            return false;
        }
        for (int j = i; j < line.size(); j++) {
            if (line.is(j, "to") || line.is(j, "into")) {
                return true;
            }
        }
        return false;
    }
}
