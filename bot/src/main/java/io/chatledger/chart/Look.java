package io.chatledger.chart;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a picture is to look.
 *
 * @param locale decides how amounts and days are written
 */
public record Look(Theme theme, Locale locale) {

    /** The locale for names of months and days: the user's own, or English when the fonts lack its letters. */
    public Locale names() {
        boolean written = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .allMatch(Fonts::has);
        return written ? locale : Locale.ENGLISH;
    }
}
