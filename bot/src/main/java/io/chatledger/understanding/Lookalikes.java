package io.chatledger.understanding;

import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells when the numbers of a message may well be no price: a size, a count, a time, an offer, a quotation, a room. */
final class Lookalikes {

    private static final Set<String> OFFERS = WordGroups.of("offer");
    private static final Set<String> MORE = WordGroups.of("more");
    private static final Set<String> TIMES = WordGroups.of("times");
    private static final Set<String> MARKET = WordGroups.of("market");
    private static final Set<String> REFUSING = WordGroups.of("refusing");
    private static final Set<String> SUPPOSING = WordGroups.of("supposing");
    private static final Set<String> MOVING = WordGroups.of("moving");
    private static final Set<String> OWN_ACCOUNTS = WordGroups.of("own-account");
    private static final Set<String> ROOMS = WordGroups.of("rooms");
    private static final Set<String> POINTING = WordGroups.of("those");
    private static final Set<String> INTO = Set.of("to", "into", "in");
    private static final Set<String> STANDING = WordGroups.of("standing");
    private static final Set<String> STAGE = WordGroups.of("stage");
    private static final Set<String> PLAY = WordGroups.of("play");
    private static final Set<String> HAVING_PAID = WordGroups.of("having-paid");
    private static final Set<String> PERSONS = Set.copyOf(Vocabulary.lines("en/hints/person.txt"));
    private static final Set<String> BEFORE_PRICE = WordGroups.of("before-price");
    private static final Set<String> QUARTERS = Set.of("00", "15", "30", "45");

    private Lookalikes() {}

    static boolean about(Findings findings) {
        List<Unit> units = findings.sketch().units();
        return isOfOne(findings, units)
                || isRefused(units)
                || SUPPOSING.contains(units.getFirst().word())
                || isMoved(units)
                || isPlayed(findings)
                || isScore(units)
                || isPaidByAnother(units)
                || isRoom(findings.line(), units)
                || areCounts(units)
                || isOfKnownThings(units);
    }

    /** "i refuse to pay 5 for water" */
    private static boolean isRefused(List<Unit> units) {
        return says(REFUSING, units);
    }

    /** "transferred 500 from checking to my savings" */
    private static boolean isMoved(List<Unit> units) {
        return says(MOVING, units) && says(OWN_ACCOUNTS, units) && says(INTO, units);
    }

    /** Whether the money is that of a game: "in monopoly i paid 200 rent". */
    static boolean isPlayed(Findings findings) {
        List<Unit> units = findings.sketch().units();
        for (int i = 1; i < units.size(); i++) {
            int in = units.get(i - 1).word().equals("the") ? i - 2 : i - 1;
            if (in >= 0
                    && units.get(in).word().equals("in")
                    && PLAY.contains(units.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** "we are up 14 at the half" */
    private static boolean isScore(List<Unit> units) {
        return says(STAGE, units)
                && IntStream.range(1, units.size())
                        .anyMatch(i -> units.get(i).type().equals("bare")
                                && STANDING.contains(units.get(i - 1).word()));
    }

    /** "the dress was 200, her dad paid" */
    private static boolean isPaidByAnother(List<Unit> units) {
        return units.size() > 2
                && HAVING_PAID.contains(units.getLast().word())
                && PERSONS.contains(units.get(units.size() - 2).word());
    }

    /** "rm 305, second floor" */
    private static boolean isRoom(Line line, List<Unit> units) {
        return says(ROOMS, units) && units.stream().anyMatch(unit -> unit.isAmount() && line.is(unit.from(), "rm"));
    }

    /** "20 eggs, 30 tomatoes" */
    private static boolean areCounts(List<Unit> units) {
        return units.stream().filter(Unit::isAmount).count() > 1
                && units.stream().noneMatch(unit -> unit.type().equals("word"))
                && IntStream.range(0, units.size())
                        .filter(i -> units.get(i).isAmount())
                        .allMatch(i -> units.get(i).type().equals("bare") && isPlural(units, i + 1));
    }

    /** "the 3 things i sent" */
    private static boolean isOfKnownThings(List<Unit> units) {
        return IntStream.range(1, units.size())
                        .filter(i -> units.get(i).isAmount())
                        .allMatch(i -> units.get(i).type().equals("bare")
                                && POINTING.contains(units.get(i - 1).word())
                                && isPlural(units, i + 1))
                && !units.getFirst().isAmount();
    }

    private static boolean isPlural(List<Unit> units, int i) {
        return i < units.size()
                && units.get(i).word().endsWith("s")
                && !units.get(i).word().endsWith("ss");
    }

    private static boolean says(Set<String> words, List<Unit> units) {
        for (Unit unit : units) {
            if (words.contains(unit.word())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOne(Findings findings, List<Unit> units) {
        return units.size() > 1
                && units.stream().filter(Unit::isAmount).count() == 1
                && (OFFERS.contains(units.getFirst().word())
                        || isSize(findings.line(), units.getFirst())
                        || isCount(units)
                        || isCountAfterDeed(units)
                        || isTime(findings.line(), units)
                        || isQuotation(findings));
    }

    /** "10 x 12 room" */
    private static boolean isSize(Line line, Unit first) {
        return first.type().equals("bare")
                && first.to() > first.from() + 2
                && TIMES.contains(line.text(first.from() + 1));
    }

    /** "7 beers", "1 more coffee" */
    private static boolean isCount(List<Unit> units) {
        Unit next = units.get(1);
        boolean things =
                units.size() == 2 && next.word().endsWith("s") && !next.word().endsWith("ss");
        return units.getFirst().type().equals("bare")
                && units.getFirst().word().equals("1")
                && (things || MORE.contains(next.word()));
    }

    /** "planted 24 tomatoes", but not "paid 24 dollars" */
    private static boolean isCountAfterDeed(List<Unit> units) {
        return IntStream.range(1, units.size() - 1)
                .anyMatch(i -> units.get(i).type().equals("bare")
                        && (units.get(i - 1).type().equals("word")
                                || units.get(i - 1).word().endsWith("ed"))
                        && !BEFORE_PRICE.contains(units.get(i - 1).word())
                        && isPlural(units, i + 1));
    }

    /** "for 3.15 on friday" */
    private static boolean isTime(Line line, List<Unit> units) {
        for (int i = 1; i < units.size() - 1; i++) {
            Unit unit = units.get(i);
            if (unit.type().equals("price")
                    && units.get(i - 1).word().equals("for")
                    && QUARTERS.contains(line.text(unit.to() - 1))
                    && units.subList(i, units.size()).stream()
                            .anyMatch(next -> next.type().equals("day"))) {
                return true;
            }
        }
        return false;
    }

    /** "apple stock 189.50", but not "bought apple stock 189.50" */
    private static boolean isQuotation(Findings findings) {
        List<Unit> units = findings.sketch().units();
        return !findings.sketch().tellsADeed()
                && IntStream.range(1, units.size())
                        .anyMatch(i -> units.get(i).isAmount()
                                && MARKET.contains(units.get(i - 1).word()));
    }
}
