package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words that point at entries by their places: “the second one”, “number 2”, “the last two”, “delete 2 and 3”.
 *
 * @param places from 1; empty when they are counted from the end
 * @param fromEnd so many at the end, 0 when places are told
 * @param bare whether nothing but the verb before it tells the number from an amount
 * @param rest the text with “it” in their place
 */
record Pointer(NavigableSet<Integer> places, int fromEnd, boolean bare, String rest) {

    private static final Map<String, Integer> ORDINALS = numbers("ordinals.tsv");
    private static final Map<String, Integer> COUNTS = numbers("counts.tsv");
    private static final String VERBS =
            Table.rows("pointing-verbs.tsv").stream().map(List::getFirst).collect(joining("|"));
    private static final String IT = "it";
    private static final String AND = "(?:\\s*,\\s*(?:and )?| and |\\s*&\\s*)";
    private static final String ORDINAL =
            "(?:" + String.join("|", ORDINALS.keySet()) + ")(?: (?:one|entry|item|thing)s?)?";
    private static final String NUMBERS = "\\d{1,2}(?:(?:" + AND + "|\\s?[-–]\\s?)\\d{1,2})*";

    /** Behind such words it is a day. */
    private static final Pattern BY_ORDINAL =
            pattern("(?<!\\b(?:on|since|from|until|till|by|to|before|after|of) )\\bthe (" + ORDINAL + "(?:" + AND
                    + "(?:the )?" + ORDINAL + ")*)\\b(?! (?:" + String.join("|", COUNTS.keySet()) + ")\\b)");

    private static final Pattern BY_NUMBER =
            pattern("\\b(?:numbers?|nr\\.?|no\\.|entry|entries|line|lines) (" + NUMBERS + ")\\b");
    private static final Pattern BARE =
            pattern("(?<=^(?:" + VERBS + ") )(" + NUMBERS + ")(?=[.!]?$| (?:to|into|as|under) )");
    /** “the last two weeks” and “the last two taxis” are something else. */
    private static final Pattern RUN = pattern("\\b(?:the )?(first|last) (\\d|" + String.join("|", COUNTS.keySet())
            + ")(?: (?:ones|entries|items|things|of them))?"
            + "(?=[.!]?$| (?:was|were|to|into|as|under|should) |(?<=^make the (?:first|last) \\w{1,6}) )");

    private static final Pattern RANGE =
            pattern("(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})|(\\d{1,2})|(" + String.join("|", ORDINALS.keySet()) + ")");

    /** Empty when nothing is pointed at, or nothing else is said. */
    static Optional<Pointer> in(String text) {
        String plain = text.strip();
        return run(plain)
                .or(() -> told(plain, BY_ORDINAL, false))
                .or(() -> told(plain, BY_NUMBER, false))
                .or(() -> told(plain, BARE, true))
                .filter(pointer -> !pointer.rest().equals(IT));
    }

    private static Optional<Pointer> run(String text) {
        Matcher run = RUN.matcher(text);
        if (!run.find()) {
            return Optional.empty();
        }
        int count = number(run.group(2).toLowerCase(Locale.ROOT), COUNTS);
        boolean last = run.group(1).equalsIgnoreCase("last");
        NavigableSet<Integer> places = new TreeSet<>();
        IntStream.rangeClosed(1, last ? 0 : count).forEach(places::add);
        return Optional.of(new Pointer(places, last ? count : 0, false, rest(text, run)));
    }

    private static Optional<Pointer> told(String text, Pattern pattern, boolean bare) {
        Matcher told = pattern.matcher(text);
        if (!told.find()) {
            return Optional.empty();
        }
        NavigableSet<Integer> places = new TreeSet<>();
        RANGE.matcher(told.group(1)).results().forEach(part -> places(part).forEach(places::add));
        return Optional.of(new Pointer(places, 0, bare, rest(text, told)));
    }

    private static IntStream places(MatchResult part) {
        return part.group(1) != null
                ? IntStream.rangeClosed(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)))
                : IntStream.of(number(part.group().toLowerCase(Locale.ROOT), ORDINALS));
    }

    private static String rest(String text, Matcher pointer) {
        String rest = text.substring(0, pointer.start()) + IT + text.substring(pointer.end());
        return rest.replaceFirst("\\bit were\\b", "it was");
    }

    private static int number(String word, Map<String, Integer> words) {
        Integer number = words.get(word);
        return number == null ? Integer.parseInt(word) : number;
    }

    private static Map<String, Integer> numbers(String file) {
        return Table.rows(file).stream()
                .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> Integer.parseInt(row.getLast())));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
