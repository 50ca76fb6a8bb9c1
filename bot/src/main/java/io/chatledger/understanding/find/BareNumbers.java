package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.words.Line;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers without a currency, which may be amounts: "12", "4.50", "twelve". */
final class BareNumbers {

    private final Numerals numerals;
    private final Edges edges;

    BareNumbers(Numerals numerals, Edges edges) {
        this.numerals = numerals;
        this.edges = edges;
    }

    @Nullable
    Mark at(Line line, int i, Setting setting) {
        Numeral number = numerals.at(line, i, setting, false);
        if (number == null || edges.isGluedToMore(line, number)) {
            return null;
        }
        List<BigDecimal> readings = number.readings(setting, setting.currency());
        return readings.isEmpty()
                ? null
                : Amounts.mark(i, number.to(), new Amount(readings, null, number.writing(), 0));
    }
}
