package io.chatledger.understanding;

import static java.util.stream.Collectors.joining;

import io.chatledger.understanding.Intent.Every;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how often something comes round: every month on the 1st, each Monday, every 2 weeks, monthly at the end of a message. */
final class Recurrences {

    /** Not among the files of understanding, which the models are made of. */
    private static final String WORDS = "/io/chatledger/repeating/en.tsv";

    private static final Pattern END = Pattern.compile("[\\s.!]*");
    private static final int MOST_STEPS = 1_000;
    private static final int DAYS_OF_MONTH = 31;

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new LinkedHashMap<>();
    private final Map<String, Month> months = new LinkedHashMap<>();
    private final Pattern pattern;

    /** Words without one of which nothing comes round; most messages have none. */
    private final Set<String> signs = new HashSet<>();

    /** A recurrence, and the message without it. */
    record Cut(String rest, Recurrence recurrence) {}

    Recurrences() {
        try (InputStream in = Recurrences.class.getResourceAsStream(WORDS)) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> words.computeIfAbsent(row[0], _ -> new LinkedHashMap<>())
                            .put(row[1], row[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        named(DayOfWeek.values(), weekdays, day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        named(DayOfWeek.values(), weekdays, day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        named(Month.values(), months, month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        named(Month.values(), months, month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        signs.addAll(words("lead").keySet());
        words("adverb").keySet().forEach(adverb -> signs.add(adverb.replaceFirst(" .*", "")));
        String lead = "(?:" + any("lead") + ")";
        String step = "(?:(?<%s>" + any("step") + "|\\d{1,4})(?:nd|rd|th)? )?";
        String weekday = "(?<%s>" + String.join("|", weekdays.keySet()) + ")s?";
        String month = "(?<%s>" + String.join("|", months.keySet()) + ")";
        String number = "(?:the )?(?<%s>\\d{1,2})(?:st|nd|rd|th)?";
        String day = "(?:,? on (?:(?:the )?(?<last>" + any("last") + ")"
                + "|" + month.formatted("monthA") + " " + number.formatted("dayA")
                + "|" + number.formatted("dayB") + "(?: (?:of )?" + month.formatted("monthB") + ")?"
                + "|(?:an? )?" + weekday.formatted("weekdayA") + ")\\b)?";
        pattern = Pattern.compile(
                "\\b(?:on )?(?:the )?(?<dayC>\\d{1,2})(?:st|nd|rd|th) of " + lead + " month\\b"
                        + "|\\b" + lead + " (?<dayD>\\d{1,2})(?:st|nd|rd|th)(?: of (?:the|a) month)?\\b(?! (?:"
                        + any("unit")
                        + "))"
                        + "|\\b" + lead + " " + step.formatted("stepB") + weekday.formatted("weekdayB") + "\\b"
                        + "|\\b(?:" + lead + " " + step.formatted("stepA") + "(?<unit>" + any("unit") + ")|(?<adverb>"
                        + any("adverb") + "))\\b" + day,
                Pattern.CASE_INSENSITIVE);
    }

    /** The first recurrence in a message, or null. */
    @Nullable
    Cut in(Line line, LocalDate today) {
        if (!hasSign(line)) {
            return null;
        }
        String text = line.source();
        Matcher found = pattern.matcher(text);
        if (!found.find() || (found.group("adverb") != null && !isEnd(text, found.end()))) {
            return null;
        }
        Recurrence recurrence = recurrence(found, today);
        String rest = (text.substring(0, found.start()) + " " + text.substring(found.end()))
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;:]+|[\\s,;:]+$", "");
        return recurrence == null || rest.isEmpty() ? null : new Cut(rest, recurrence);
    }

    private boolean hasSign(Line line) {
        for (Token token : line.tokens()) {
            if (signs.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    /** Where a word such as monthly stands elsewhere, it may tell what a thing is: a monthly pass. */
    private static boolean isEnd(String text, int to) {
        return END.matcher(text.substring(to)).matches();
    }

    private @Nullable Recurrence recurrence(Matcher found, LocalDate today) {
        String day = first(found, "dayA", "dayB", "dayC", "dayD");
        String weekday = first(found, "weekdayA", "weekdayB");
        String month = first(found, "monthA", "monthB");
        String last = found.group("last");
        String[] unit = unit(found).split(" ", -1);
        Every every = Every.valueOf(unit[0]);
        int step = Integer.parseInt(unit[1]) * step(first(found, "stepA", "stepB"));
        int number = last != null ? DAYS_OF_MONTH : day == null ? 0 : Integer.parseInt(day);
        if (step < 1 || step > MOST_STEPS || number > DAYS_OF_MONTH || (day != null && number < 1)) {
            return null;
        }
        if (month != null && number > 0) {
            return yearly(step, months.get(month.toLowerCase(Locale.ROOT)), number, today);
        }
        if (number > 0) {
            return every == Every.MONTH ? new Recurrence(every, step, monthly(number, today)) : null;
        }
        if (weekday != null) {
            DayOfWeek named = Objects.requireNonNull(weekdays.get(weekday.toLowerCase(Locale.ROOT)));
            return every == Every.WEEK
                    ? new Recurrence(every, step, today.with(TemporalAdjusters.nextOrSame(named)))
                    : null;
        }
        return new Recurrence(every, step, today);
    }

    /** The day of this month or the next, or, where that one is too short, of the last that has it. */
    private static LocalDate monthly(int number, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        boolean passed = Math.min(number, month.lengthOfMonth()) < today.getDayOfMonth();
        YearMonth next = passed ? month.plusMonths(1) : month;
        while (!next.isValidDay(number)) {
            next = next.minusMonths(1);
        }
        return next.atDay(number);
    }

    private static @Nullable Recurrence yearly(int step, @Nullable Month month, int number, LocalDate today) {
        if (month == null || number > month.maxLength()) {
            return null;
        }
        YearMonth year = YearMonth.of(today.getYear(), month);
        while (!year.isValidDay(number)) {
            year = year.minusYears(1);
        }
        LocalDate day = year.atDay(number);
        return new Recurrence(Every.YEAR, step, day.isBefore(today) && number <= 28 ? day.plusYears(1) : day);
    }

    private String unit(Matcher found) {
        String adverb = found.group("adverb");
        String unit = found.group("unit");
        if (adverb != null || unit != null) {
            String said = Objects.requireNonNull(adverb == null ? unit : adverb).toLowerCase(Locale.ROOT);
            return Objects.requireNonNull(
                    words(adverb == null ? "unit" : "adverb").get(said));
        }
        return (found.group("weekdayB") == null ? Every.MONTH : Every.WEEK) + " 1";
    }

    private int step(@Nullable String step) {
        if (step == null) {
            return 1;
        }
        String value = words("step").get(step.toLowerCase(Locale.ROOT));
        return Integer.parseInt(value == null ? step : value);
    }

    private static @Nullable String first(Matcher found, String... groups) {
        return Arrays.stream(groups)
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> words(String kind) {
        return Objects.requireNonNull(words.get(kind));
    }

    private String any(String kind) {
        return words(kind).keySet().stream().map(Pattern::quote).collect(joining("|"));
    }

    private static <T> void named(T[] values, Map<String, T> names, Function<T, String> name) {
        for (T value : values) {
            names.put(name.apply(value).toLowerCase(Locale.ROOT), value);
        }
    }
}
