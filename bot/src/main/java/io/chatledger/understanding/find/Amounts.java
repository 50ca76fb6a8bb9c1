package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.words.Line;
import org.jspecify.annotations.Nullable;

/** Amounts of money, with a sign perhaps: those that state a currency, or the bare numbers among what is left. */
final class Amounts implements Finder {

    /** Reads the amount that begins at a token, or gives null. */
    interface Reading {
        @Nullable
        Mark at(Line line, int i, Setting setting, Marks marks);
    }

    private final Reading reading;

    Amounts(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            Mark mark = marks.isFree(i, i + 1) ? at(line, i, setting, marks) : null;
            if (mark != null && marks.add(mark.from(), mark.to(), mark.find(), getClass())) {
                i = mark.to() - 1;
            }
        }
    }

    private @Nullable Mark at(Line line, int i, Setting setting, Marks marks) {
        int start = isSign(line, i) ? i + 1 : i;
        Mark found = reading.at(line, start, setting, marks);
        if (found == null || start == i || !(found.find() instanceof Amount amount)) {
            return found;
        }
        int sign = line.is(i, "-") ? -1 : 1;
        return mark(i, found.to(), new Amount(amount.readings(), amount.currency(), amount.writing(), sign));
    }

    private static boolean isSign(Line line, int i) {
        return (line.is(i, "-") || line.is(i, "+")) && !line.touches(i) && line.touches(i + 1);
    }

    static Mark mark(int from, int to, Amount amount) {
        return new Mark(from, to, amount, "");
    }
}
