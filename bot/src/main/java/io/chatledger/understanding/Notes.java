package io.chatledger.understanding;

import io.chatledger.understanding.find.CommonWords;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells notes such as "lunch 12" from sentences: names of things, amounts, days, and nothing but small words. */
final class Notes {

    private static final Set<String> DETERMINERS = WordGroups.of("determiner");
    private static final int LONGEST = 14;
    private static final int MOST_STRANGE = 1;
    private static final int MOST_UNKNOWN = 5;
    private static final int MOST_FOREIGN = 8;
    private static final int MOST_UNKNOWN_BARE = 2;

    private final CommonWords commonWords;
    private final Set<String> functionWords = new HashSet<>(Vocabulary.lines("en/function-words.txt"));

    private final ShortNotes shortNotes = new ShortNotes();

    Notes(Lexicon lexicon) {
        this.commonWords = lexicon.commonWords();
    }

    /** Whether everything in it is known from the lexicon or belongs to a note. */
    boolean isNote(Findings findings) {
        int strange = 0;
        for (Unit unit : findings.sketch().units()) {
            if (!belongs(unit) && !functionWords.contains(unit.word())) {
                if (!unit.type().equals("word") || commonWords.contains(unit.word())) {
                    return false;
                }
                strange++;
            }
        }
        return strange <= MOST_STRANGE && findings.sketch().units().size() <= LONGEST;
    }

    /** Whether it is a price and one known thing, and nothing more. */
    boolean isOfOneThing(Findings findings) {
        return shortNotes.isPrice(findings);
    }

    /** Whether a number and one thing are all there is, known or not, so that it may be a price: "7 beers", "12 canarybird". */
    boolean isWorthAsking(Findings findings) {
        return shortNotes.isOne(findings)
                || (shortNotes.isStrange(findings, functionWords) && isUnknownNote(findings, false));
    }

    /** Whether no number counts things: a known thing comes first, or what follows the number is one thing. */
    boolean countsNothing(Findings findings) {
        List<Unit> units = findings.sketch().units();
        return isThing(units.getFirst())
                || (units.size() > 1
                        && units.getFirst().type().equals("bare")
                        && isThing(units.get(1))
                        && !units.getLast().word().endsWith("s"));
    }

    /** "a sandwich" */
    boolean isOnlyAThing(Findings findings) {
        List<Unit> units = findings.sketch().units();
        return units.size() > 1
                && DETERMINERS.contains(units.getFirst().word())
                && units.stream().skip(1).allMatch(Notes::isThing);
    }

    static boolean isThing(Unit unit) {
        return switch (unit.type()) {
            case "item", "shop", "emoji" -> true;
            case String _ -> false;
        };
    }

    /** Whether it is an amount and a few words that no sentence of another kind is made of. */
    boolean isUnknownNote(Findings findings, boolean money) {
        int unknown = 0;
        for (Unit unit : findings.sketch().units()) {
            boolean word = unit.type().equals("word");
            if (!belongs(unit)
                    && !functionWords.contains(unit.word())
                    && (!word || commonWords.contains(unit.word()))) {
                return false;
            }
            unknown += word && !functionWords.contains(unit.word()) ? 1 : 0;
        }
        return unknown > 0 && unknown <= (money ? MOST_UNKNOWN : MOST_UNKNOWN_BARE);
    }

    /**
     * Whether it is an amount and a few words of another language: with a currency, or else written as prices are.
     * Sentences that English words hold together are for the intent model.
     */
    boolean isForeignNote(Findings findings) {
        if (findings.setting().style().language().equals(Locale.ENGLISH.getLanguage())
                || findings.found(Amount.class).noneMatch(mark -> isPrice(mark, findings))
                || hasMoneyAndMore(findings)) {
            return false;
        }
        int unknown = 0;
        int known = 0;
        for (Unit unit : findings.sketch().units()) {
            boolean word = unit.type().equals("word");
            if (!word && !belongs(unit)) {
                return false;
            }
            boolean common = functionWords.contains(unit.word()) || commonWords.contains(unit.word());
            known += word && common ? 1 : 0;
            unknown += word && !common ? 1 : 0;
        }
        return unknown > known && unknown + known <= MOST_FOREIGN;
    }

    /** Whether a bare number stands beside an amount with a currency: it may be a day or a count in that language. */
    private static boolean hasMoneyAndMore(Findings findings) {
        Set<Writing> writings = findings.found(Amount.class)
                .map(mark -> ((Amount) mark.find()).writing())
                .collect(Collectors.toSet());
        return writings.contains(Writing.MONEY) && writings.contains(Writing.BARE);
    }

    /** Not bare: "12", unless grouped at the end: "Lampe 1.299"; and no full stop between hours and minutes: "18.30". */
    private static boolean isPrice(Mark mark, Findings findings) {
        boolean grouped =
                mark.to() > mark.from() + 1 && mark.to() == findings.line().size();
        boolean clock = mark.to() == mark.from() + 3
                && findings.line().is(mark.from() + 1, ".")
                && findings.setting().style().decimal() == ',';
        return mark.find() instanceof Amount amount
                && switch (amount.writing()) {
                    case MONEY -> true;
                    case PRICE -> !clock;
                    case BARE -> grouped;
                };
    }

    private static boolean belongs(Unit unit) {
        return switch (unit.type()) {
            case "item",
                    "shop",
                    "money",
                    "price",
                    "bare",
                    "day",
                    "future",
                    "tag",
                    "payment",
                    "note",
                    "mark",
                    "emoji",
                    "count",
                    "measure",
                    "duration",
                    "label" -> true;
            case String _ -> false;
        };
    }
}
