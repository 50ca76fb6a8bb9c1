package io.chatledger.understanding.find;

import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How numbers and numeric dates are written in a locale, from the JDK's CLDR.
 *
 * @param language its ISO 639 code, in which currencies may be named
 * @param decimal the decimal separator, {@code .} or {@code ,}
 * @param grouping the grouping separator: {@code .}, {@code ,}, {@code '} or a space
 * @param dayFirst whether 3/7 is the third of July
 * @param dottedDates whether dates are written with full stops
 */
public record NumberStyle(String language, char decimal, char grouping, boolean dayFirst, boolean dottedDates) {

    private static final int MOST_LOCALES = 2_000;
    private static final Map<Locale, NumberStyle> KNOWN = new ConcurrentHashMap<>();

    public static NumberStyle of(Locale locale) {
        NumberStyle known = KNOWN.get(locale);
        if (known != null) {
            return known;
        }
        NumberStyle style = read(locale);
        if (KNOWN.size() < MOST_LOCALES) {
            KNOWN.put(locale, style);
        }
        return style;
    }

    private static NumberStyle read(Locale locale) {
        Locale latin = Locale.forLanguageTag(locale.stripExtensions().toLanguageTag() + "-u-nu-latn");
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(latin);
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int day = pattern.indexOf('d');
        int month = Math.max(pattern.indexOf('M'), pattern.indexOf('L'));
        return new NumberStyle(
                locale.getLanguage(),
                symbols.getDecimalSeparator() == ',' ? ',' : '.',
                grouping(symbols.getGroupingSeparator()),
                day < month,
                pattern.indexOf('.') >= 0);
    }

    private static char grouping(char separator) {
        return switch (separator) {
            case '.', ',' -> separator;
            case '\'', '\u2019' -> '\'';
            default -> ' ';
        };
    }
}
