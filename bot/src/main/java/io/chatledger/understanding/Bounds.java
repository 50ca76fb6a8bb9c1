package io.chatledger.understanding;

import io.chatledger.money.Money;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.WordGroups;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The least and the largest amount that a question is about: over 50, between 20 and 40, 100 or more. */
record Bounds(@Nullable Money min, @Nullable Money max) {

    private static final Set<String> JOINTS = WordGroups.of("bound-joint");
    private static final int LONGEST_WORDS = 3;

    static Bounds in(Findings findings, Slots slots) {
        Money min = null;
        Money max = null;
        List<Mark> amounts = Stated.amounts(findings);
        for (int i = 0; i < amounts.size(); i++) {
            Money amount = Stated.money(findings, amounts.get(i));
            switch (kind(findings.line(), slots, amounts.get(i))) {
                case "between" -> {
                    min = amount;
                    max = i + 1 < amounts.size() ? Stated.money(findings, amounts.get(i + 1)) : null;
                }
                case "from" -> {
                    boolean range = i + 1 < amounts.size() && joined(findings.line(), amounts, i);
                    min = range ? amount : min;
                    max = range ? Stated.money(findings, amounts.get(i + 1)) : max;
                }
                case "min" -> min = amount;
                case "max" -> max = amount;
                case "exact" -> {
                    min = amount;
                    max = amount;
                }
                case String _ -> {}
            }
        }
        return new Bounds(min, max);
    }

    /** Whether the number at a token is a bound and no count. */
    static boolean isBound(Line line, Slots slots, Mark amount) {
        return !kind(line, slots, amount).isEmpty();
    }

    private static boolean joined(Line line, List<Mark> amounts, int i) {
        return amounts.get(i + 1).from() == amounts.get(i).to() + 1
                && JOINTS.contains(line.text(amounts.get(i).to()));
    }

    private static String kind(Line line, Slots slots, Mark amount) {
        Phrases.Match<String> after = slots.at("bound-after", line, amount.to());
        if (after != null) {
            return after.value();
        }
        for (int from = amount.from() - LONGEST_WORDS; from < amount.from(); from++) {
            Phrases.Match<String> before = from < 0 ? null : slots.at("bound", line, from);
            if (before != null && before.to() == amount.from()) {
                return before.value();
            }
        }
        return "";
    }
}
