package io.chatledger.understanding;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The shortest notes: an amount and one thing, and nothing more but a day or how it was paid. */
final class ShortNotes {

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(30);

    private static final Set<String> CORRECTIONS = WordGroups.of("correction");
    private static final Set<String> LISTING = Set.of(",", ";", "+", "and", "&", "n", "\n");
    private static final Set<String> SIGNS = Set.of("=", ":", ",", "-");

    private final Set<String> pluralThings = new HashSet<>(Vocabulary.lines("en/plural-things.txt"));

    /** Whether the number is a price: "9 groceries", "5 tea". Of things in the plural it may count them. */
    boolean isPrice(Findings findings) {
        return (isOne(findings) && !isCount(findings))
                || isSetApart(findings)
                || isBehind(findings)
                || isListOfThings(findings)
                || isListOfPrices(findings);
    }

    /** Whether known things are listed, each with its price behind and perhaps a count before: "tea 3, 2 bagels 5". */
    private static boolean isListOfThings(Findings findings) {
        int prices = 0;
        Place place = Place.START;
        for (Unit unit : findings.sketch().units()) {
            place = after(place, unit);
            prices += place == Place.PRICE && unit.isAmount() ? 1 : 0;
        }
        return place == Place.PRICE && prices > 1 && !findings.sketch().isHintedAgainst();
    }

    private static Place after(Place place, Unit unit) {
        boolean thing = Notes.isThing(unit);
        return switch (place) {
            case START -> thing ? Place.THING : unit.isAmount() ? Place.COUNT : Place.NOWHERE;
            case COUNT -> thing ? Place.THING : Place.NOWHERE;
            case THING -> thing ? Place.THING : unit.isAmount() ? Place.PRICE : Place.NOWHERE;
            case PRICE -> LISTING.contains(unit.word()) ? Place.START : isAside(unit) ? Place.PRICE : Place.NOWHERE;
            case NOWHERE -> Place.NOWHERE;
        };
    }

    /** Where a list of things with their prices stands. */
    private enum Place {
        START,
        COUNT,
        THING,
        PRICE,
        NOWHERE
    }

    /** Whether known things and one number with a fraction or currency are all there is: "wegmans 104.3". */
    private static boolean isBehind(Findings findings) {
        List<Unit> units = findings.sketch().units();
        return Notes.isThing(units.getFirst())
                && units.stream().allMatch(unit -> Notes.isThing(unit) || unit.isAmount() || isAside(unit))
                && units.stream().filter(Unit::isAmount).count() == 1
                && findings.found(Amount.class).allMatch(mark -> isPriceLike((Amount) mark.find()))
                && !findings.sketch().isHintedAgainst();
    }

    private static boolean isPriceLike(Amount amount) {
        return amount.writing() != Writing.BARE
                || amount.readings().getFirst().stripTrailingZeros().scale() > 0;
    }

    /** Whether known things stand behind a price each, of which one is no count: "12 lunch, 30 groceries, 8 tea". */
    private boolean isListOfPrices(Findings findings) {
        boolean afterAmount = false;
        boolean surely = false;
        int prices = 0;
        for (Unit unit : findings.sketch().units()) {
            boolean thing = Notes.isThing(unit);
            boolean begins = thing && !unit.goesOn();
            if (afterAmount != begins || !(thing || unit.isAmount() || isAside(unit)) || (thing && isPlural(unit))) {
                return false;
            }
            afterAmount = unit.isAmount();
            surely |= afterAmount && mayNotCount(findings, unit);
            prices += afterAmount ? 1 : 0;
        }
        return prices > 1 && !afterAmount && surely && !findings.sketch().isHintedAgainst();
    }

    /** Whether a known thing and its price are set apart by a sign: "lunch=12", "boots, 89". */
    private static boolean isSetApart(Findings findings) {
        List<Unit> units = findings.sketch().units();
        int sign = 0;
        if (CORRECTIONS.contains(units.getFirst().word())) {
            return false;
        }
        while (sign < units.size()
                && Notes.isThing(units.get(sign))
                && (sign == 0 || units.get(sign).goesOn())) {
            sign++;
        }
        return sign > 0
                && sign + 1 < units.size()
                && SIGNS.contains(units.get(sign).word())
                && units.get(sign + 1).isAmount()
                && units.subList(sign + 2, units.size()).stream().allMatch(ShortNotes::isAside)
                && !findings.sketch().isHintedAgainst();
    }

    /** Whether it names several things, and not one that only looks so: "groceries". */
    private boolean isPlural(Unit thing) {
        return thing.word().endsWith("s") && !thing.word().endsWith("ss") && !pluralThings.contains(thing.word());
    }

    private static boolean mayNotCount(Findings findings, Unit amount) {
        Mark mark = findings.marks().at(amount.from());
        return mark != null
                && mark.find() instanceof Amount number
                && (number.writing() != Writing.BARE
                        || number.readings().getFirst().compareTo(DOZEN) > 0);
    }

    /** Whether it is an amount in front of one known thing: "7 beers". */
    boolean isOne(Findings findings) {
        List<Unit> units = findings.sketch().units();
        boolean leads = units.size() > 1 && units.getFirst().isAmount() && Notes.isThing(units.get(1));
        int end = 2;
        while (end < units.size() && units.get(end).goesOn()) {
            end++;
        }
        return leads
                && units.subList(end, units.size()).stream().allMatch(ShortNotes::isAside)
                && !findings.sketch().isHintedAgainst();
    }

    /** Whether it is an amount beside words that may name an unknown thing: "12 canarybird". */
    boolean isStrange(Findings findings, Set<String> functionWords) {
        List<Unit> units = findings.sketch().units();
        return units.stream().filter(Unit::isAmount).count() == 1
                && units.stream()
                        .allMatch(unit -> unit.isAmount()
                                || isAside(unit)
                                || (unit.type().equals("word") && !functionWords.contains(unit.word())));
    }

    private boolean isCount(Findings findings) {
        Unit amount = findings.sketch().units().getFirst();
        Unit thing = findings.sketch().units().stream()
                .filter(Notes::isThing)
                .reduce((_, last) -> last)
                .orElse(amount);
        Mark mark = findings.marks().at(amount.from());
        boolean whole = mark != null
                && mark.find() instanceof Amount number
                && number.writing() == Writing.BARE
                && number.readings().getFirst().compareTo(MOST_COUNTED) <= 0;
        boolean one = amount.word().equals("1") && findings.line().is(amount.from(), "1");
        return whole && (one || isPlural(thing));
    }

    private static boolean isAside(Unit unit) {
        return switch (unit.type()) {
            case "day", "payment", "note" -> true;
            case "mark" -> !unit.word().equals("?");
            case String _ -> false;
        };
    }
}
