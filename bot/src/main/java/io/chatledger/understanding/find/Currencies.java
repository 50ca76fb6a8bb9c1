package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs, names and ISO 4217 codes of currencies and of their minor units. */
final class Currencies {

    /**
     * A currency in the text.
     *
     * @param to the token after it
     */
    record Found(int from, int to, Currency currency) {}

    private record Form(List<Currency> candidates, boolean ownOnly, boolean afterOnly) {}

    private static final int LONGEST_PREFIX = 3;

    private final Phrases<Form> major = new Phrases<>(false);
    private final Phrases<Form> minor = new Phrases<>(false);
    private final Set<String> wordsLikeCodes = new HashSet<>(Vocabulary.lines("en/words-like-codes.txt"));

    Currencies() {
        Stream.concat(Vocabulary.rows("currencies.tsv"), Vocabulary.rows("en/currencies.tsv"))
                .filter(row -> !row.get(1).equals("XXX"))
                .forEach(row -> major.add(row.getFirst(), form(row)));
        current().forEach(currency -> major.add(currency.getCurrencyCode(), new Form(List.of(currency), false, false)));
        Vocabulary.rows("minor.tsv").forEach(row -> minor.add(row.getFirst(), form(row)));
    }

    /** The currencies that some country uses today. */
    private static Stream<Currency> current() {
        return Stream.of(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .distinct();
    }

    private static Form form(List<String> row) {
        String limit = row.size() > 2 ? row.get(2) : "";
        boolean name = row.getFirst().length() > LONGEST_PREFIX
                && row.getFirst().chars().allMatch(Character::isLetter);
        List<Currency> codes =
                Stream.of(row.get(1).split(",", -1)).map(Currency::getInstance).toList();
        return new Form(codes, limit.equals("own"), name || limit.equals("after"));
    }

    /** The currency that begins at a token and stands before a number, or null. */
    @Nullable
    Found before(Line line, int from, Setting setting) {
        Found found = find(line, from, setting, false);
        return found == null ? own(line, from, setting) : found;
    }

    /** The currency that begins at a token and stands after a number, or null. */
    @Nullable
    Found after(Line line, int from, Setting setting) {
        Found found = find(line, from, setting, true);
        return found == null ? own(line, from, setting) : found;
    }

    private @Nullable Found find(Line line, int from, Setting setting, boolean after) {
        Phrases.Match<Form> match = major.longest(line, from);
        if (match == null) {
            return null;
        }
        Form form = match.value();
        boolean foreign = form.ownOnly() && !form.candidates().contains(setting.currency());
        boolean misplaced = form.afterOnly() && !after;
        boolean word = match.length() == 1 && isOnlyAWord(line, from);
        return foreign || misplaced || word ? null : new Found(from, match.to(), choose(form.candidates(), setting));
    }

    /** The currency whose minor unit begins at a token and stands after a number, or null. */
    @Nullable
    Found minor(Line line, int from, Setting setting) {
        Phrases.Match<Form> match = minor.longest(line, from);
        if (match != null) {
            return new Found(from, match.to(), choose(match.value().candidates(), setting));
        }
        String code = setting.currency().getCurrencyCode();
        boolean letter = line.touches(from)
                && switch (line.text(from)) {
                    case "p" -> code.equals("GBP");
                    case "c" -> !code.equals("GBP") && setting.decimals(setting.currency()) == 2;
                    default -> false;
                };
        return letter ? new Found(from, from + 1, setting.currency()) : null;
    }

    /** A single letter stands for the user's own currency only: R45, P13, N3500. */
    private static @Nullable Found own(Line line, int from, Setting setting) {
        String letter = switch (setting.currency().getCurrencyCode()) {
            case "ZAR" -> "r";
            case "PHP" -> "p";
            case "NGN" -> "n";
            case "RUB" -> "\u0440";
            case "THB" -> "b";
            case "EUR" -> "e";
            default -> "";
        };
        return !letter.isEmpty() && line.is(from, letter) ? new Found(from, from + 1, setting.currency()) : null;
    }

    private boolean isOnlyAWord(Line line, int from) {
        if (!line.is(from, Shape.WORD) || !wordsLikeCodes.contains(line.text(from))) {
            return false;
        }
        String written = line.slice(from, from + 1);
        boolean shouting = line.source().equals(line.source().toUpperCase(Locale.ROOT));
        return shouting || !written.equals(written.toUpperCase(Locale.ROOT));
    }

    private static Currency choose(List<Currency> candidates, Setting setting) {
        return candidates.contains(setting.currency()) ? setting.currency() : candidates.getFirst();
    }
}
