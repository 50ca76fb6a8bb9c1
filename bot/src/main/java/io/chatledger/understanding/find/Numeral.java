package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Writing;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or in words, with the zeros that a following word adds.
 *
 * @param figure null when it is spelled out
 * @param spelled null when it is in digits
 * @param closed whether it ends as prices do: {@code 12,-}
 */
record Numeral(
        int from,
        int to,
        @Nullable Figure figure,
        SpelledNumbers.@Nullable Spelled spelled,
        int zeros,
        boolean closed) {

    List<BigDecimal> readings(Setting setting, Currency currency) {
        if (figure == null) {
            return spelled == null ? List.of() : scaled(spelled.readings());
        }
        boolean sized = zeros > 0 && figure.separators().length() == 1;
        List<BigDecimal> readings = figure.readings(setting.style(), sized ? 3 : setting.writtenDecimals(currency));
        return scaled(readings);
    }

    private List<BigDecimal> scaled(List<BigDecimal> readings) {
        return zeros == 0
                ? readings
                : readings.stream()
                        .map(r -> new BigDecimal(r.scaleByPowerOfTen(zeros).toPlainString()))
                        .toList();
    }

    /** Its value when it is whole. */
    BigDecimal whole() {
        return figure != null
                ? new BigDecimal(figure.groups().getFirst())
                : spelled == null ? BigDecimal.ZERO : spelled.value();
    }

    /** The same number with the zeros of the words after it. */
    Numeral times(Magnitudes.Scale scale) {
        return new Numeral(from, scale.to(), figure, spelled, scale.zeros(), false);
    }

    /** A number in its place that goes on in words. */
    Numeral saidTo(int end, BigDecimal value) {
        return new Numeral(from, end, null, new SpelledNumbers.Spelled(from, end, value, true, true), 0, false);
    }

    boolean isWhole() {
        return zeros == 0 && (figure == null ? spelled != null && !spelled.price() : figure.isWhole());
    }

    Writing writing() {
        boolean price = zeros > 0
                || closed
                || (figure != null && figure.isPriceLike())
                || (spelled != null && (spelled.price() || spelled.sized()));
        return price ? Writing.PRICE : Writing.BARE;
    }
}
