package io.chatledger.understanding;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells by what stands around a number whether it can be a price: "lunch 12", not "ate 3 tacos" or "in 4.10". */
final class Prices {

    private static final Set<String> BEFORE_BARE = WordGroups.of("before-price");
    private static final Set<String> NEVER_BEFORE = WordGroups.of("before-no-price");

    private final Set<String> functionWords = new HashSet<>(Vocabulary.lines("en/function-words.txt"));

    /** Whether at least one number of a message stands where prices stand. */
    boolean standLikePrices(Findings findings) {
        List<Unit> units = findings.sketch().units();
        for (int i = 0; i < units.size(); i++) {
            Mark mark = findings.marks().at(units.get(i).from());
            if (mark != null
                    && mark.find() instanceof Amount amount
                    && standsLikeAPrice(units, i, amount)
                    && !isCountOfIngredients(units, i, amount)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it counts things in a list of quantities: "2 eggs 200g flour". */
    private static boolean isCountOfIngredients(List<Unit> units, int i, Amount amount) {
        boolean thingNext = i + 1 < units.size() && units.get(i + 1).type().equals("item");
        return amount.writing() == Writing.BARE
                && thingNext
                && units.stream().anyMatch(unit -> unit.type().equals("measure"));
    }

    private boolean standsLikeAPrice(List<Unit> units, int i, Amount amount) {
        Unit before = i > 0 ? units.get(i - 1) : null;
        if (before != null && before.type().equals("word") && NEVER_BEFORE.contains(before.word())) {
            return false;
        }
        if (amount.writing() != Writing.BARE) {
            return true;
        }
        Unit after = i + 1 < units.size() ? units.get(i + 1) : null;
        boolean wordBefore = before != null && before.type().equals("word") && !BEFORE_BARE.contains(before.word());
        boolean thingAfter = after != null && after.type().equals("item");
        boolean wordAfter = after != null && after.type().equals("word") && !functionWords.contains(after.word());
        boolean thingBefore =
                before != null && (before.type().equals("item") || before.type().equals("shop"));
        return !(wordBefore && thingAfter) && !(thingBefore && wordAfter);
    }
}
