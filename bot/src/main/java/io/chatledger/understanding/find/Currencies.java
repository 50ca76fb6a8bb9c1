package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs, names and ISO 4217 codes of currencies and of their minor units. */
public final class Currencies {

    /** The file of signs and codes that training distils. */
    public static final String SIGNS = "currency-signs.tsv";

    /** The file of currencies whose minor unit is out of use that training distils. */
    public static final String WITHOUT_CENTS = "currencies-without-cents.txt";

    /**
     * A currency in the text.
     *
     * @param to the token after it
     * @param candidates all that the words can stand for
     */
    record Found(int from, int to, Currency currency, List<Currency> candidates) {}

    private record Form(List<Currency> candidates, boolean ownOnly, boolean afterOnly, boolean beforeOnly) {}

    private static final int LONGEST_PREFIX = 3;
    private static final String ENGLISH = "en";

    private final Phrases<Form> major = new Phrases<>(false);
    private final Phrases<Form> minor = new Phrases<>(false);
    private final Map<String, Phrases<Form>> languages = new ConcurrentHashMap<>();
    private final Set<String> wordsLikeCodes = new HashSet<>(Vocabulary.lines("en/words-like-codes.txt"));

    Currencies() {
        Stream.of("currencies.tsv", "en/currencies.tsv", SIGNS, file(ENGLISH))
                .flatMap(Vocabulary::rows)
                .filter(row -> !row.get(1).equals("XXX"))
                .forEach(row -> major.add(row.getFirst(), form(row)));
        Vocabulary.rows("minor.tsv").forEach(row -> minor.add(row.getFirst(), form(row)));
    }

    /** The file of names in a language that training distils. */
    public static String file(String language) {
        return "currency-names/" + language + ".tsv";
    }

    private static Phrases<Form> language(String language) {
        Phrases<Form> names = new Phrases<>(false);
        if (!language.equals(ENGLISH)) {
            Vocabulary.rows(file(language)).forEach(row -> names.add(row.getFirst(), form(row)));
        }
        return names;
    }

    private static Form form(List<String> row) {
        List<String> limits = row.size() > 2 ? List.of(row.get(2).split(" ", -1)) : List.of();
        boolean name = row.getFirst().length() > LONGEST_PREFIX
                && row.getFirst().chars().allMatch(c -> Character.isLetter(c) || c == ' ');
        List<Currency> codes =
                Stream.of(row.get(1).split(",", -1)).map(Currency::getInstance).toList();
        boolean around = limits.contains("around");
        return new Form(
                codes,
                limits.contains("own"),
                limits.contains("after") || (name && !around),
                limits.contains("before"));
    }

    /** The currency that begins at a token and stands before a number, or null. */
    @Nullable
    Found before(Line line, int from, Setting setting) {
        return find(line, from, setting, false);
    }

    /** The currency that begins at a token and stands after a number, or null. */
    @Nullable
    Found after(Line line, int from, Setting setting) {
        return find(line, from, setting, true);
    }

    private @Nullable Found find(Line line, int from, Setting setting, boolean after) {
        Phrases.Match<Form> match = longest(line, from, setting);
        if (match == null) {
            return null;
        }
        Form form = match.value();
        boolean foreign = form.ownOnly() && !form.candidates().contains(setting.currency());
        boolean misplaced = after ? form.beforeOnly() : form.afterOnly();
        boolean word = match.length() == 1 && isOnlyAWord(line, from);
        return foreign || misplaced || word || isTornApart(line, match) ? null : found(from, match, setting);
    }

    /** Whether a sign stands apart from the letters that would belong to it: the "a $75" of "gave me a $75 refund". */
    private static boolean isTornApart(Line line, Phrases.Match<Form> match) {
        return IntStream.range(match.from() + 1, match.to()).anyMatch(i -> !line.is(i, Shape.WORD) && !line.touches(i));
    }

    private Phrases.@Nullable Match<Form> longest(Line line, int from, Setting setting) {
        Phrases.Match<Form> match = major.longest(line, from);
        Phrases.Match<Form> name = languages
                .computeIfAbsent(setting.style().language(), Currencies::language)
                .longest(line, from);
        return match == null || (name != null && name.to() > match.to()) ? name : match;
    }

    /** The currency whose minor unit begins at a token and stands after a number, or null. */
    @Nullable
    Found minor(Line line, int from, Setting setting) {
        Phrases.Match<Form> match = minor.longest(line, from);
        if (match != null) {
            return found(from, match, setting);
        }
        String code = setting.currency().getCurrencyCode();
        boolean letter = line.touches(from)
                && switch (line.text(from)) {
                    case "p" -> code.equals("GBP");
                    case "c" -> !code.equals("GBP") && setting.decimals(setting.currency()) == 2;
                    default -> false;
                };
        return letter ? new Found(from, from + 1, setting.currency(), List.of(setting.currency())) : null;
    }

    private static Found found(int from, Phrases.Match<Form> match, Setting setting) {
        List<Currency> candidates = match.value().candidates();
        Currency currency = candidates.contains(setting.currency()) ? setting.currency() : candidates.getFirst();
        return new Found(from, match.to(), currency, candidates);
    }

    private boolean isOnlyAWord(Line line, int from) {
        if (!line.is(from, Shape.WORD) || !wordsLikeCodes.contains(line.text(from))) {
            return false;
        }
        String written = line.slice(from, from + 1);
        boolean shouting = line.source().equals(line.source().toUpperCase(Locale.ROOT));
        return shouting || !written.equals(written.toUpperCase(Locale.ROOT));
    }
}
