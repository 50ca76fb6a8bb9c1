package io.chatledger.understanding.training;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.util.Currency.CurrencyUsage;
import com.ibm.icu.util.ULocale;
import io.chatledger.understanding.find.Currencies;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Distils what ICU knows of the names and signs of currencies into one small file for each language. */
record CurrencyNames(Set<String> codes, List<List<String>> shared) {

    /** Currencies that were money somewhere after this moment are known. */
    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    private static final List<String> PLURALS = List.of("zero", "one", "two", "few", "many", "other");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[].*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}]");
    private static final int SHORTEST_NAME = 3;
    private static final int FEWEST = 3;
    private static final double MOST = 0.75;

    /** Writes the files. */
    static void write(Path folder) throws IOException {
        CurrencyNames names = new CurrencyNames(currentCodes(), sharedNames());
        Map<String, List<CurrencyDisplayNames>> byLanguage = Stream.of(ULocale.getAvailableLocales())
                .collect(Collectors.groupingBy(
                        ULocale::getLanguage,
                        TreeMap::new,
                        Collectors.mapping(CurrencyDisplayNames::getInstance, Collectors.toList())));
        for (Map.Entry<String, List<CurrencyDisplayNames>> language : byLanguage.entrySet()) {
            Path file = folder.resolve(Currencies.file(language.getKey()));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, names.lines(language.getValue()));
        }
        Files.write(folder.resolve(Currencies.SIGNS), names.signs(byLanguage.values()));
        Files.write(folder.resolve(Currencies.WITHOUT_CENTS), names.withoutCents());
    }

    private List<String> withoutCents() {
        return codes.stream()
                .filter(code ->
                        com.ibm.icu.util.Currency.getInstance(code).getDefaultFractionDigits(CurrencyUsage.CASH) == 0)
                .toList();
    }

    private static Set<String> currentCodes() {
        Set<String> known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        CurrencyFilter filter =
                CurrencyFilter.onDateRange(Date.from(SINCE), null).withTender();
        return CurrencyMetaInfo.getInstance().currencies(filter).stream()
                .filter(known::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The currencies that share a name in English, such as all dollars, the likeliest first. */
    private static List<List<String>> sharedNames() {
        return Vocabulary.rows("currencies.tsv")
                .filter(row -> row.size() == 2)
                .filter(row -> row.getFirst().chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .filter(row -> row.getFirst().length() > SHORTEST_NAME)
                .map(row -> List.of(row.get(1).split(",", -1)))
                .filter(codes -> codes.size() >= FEWEST)
                .distinct()
                .toList();
    }

    private List<String> lines(List<CurrencyDisplayNames> locales) {
        Map<String, Set<String>> byName = new TreeMap<>();
        Map<String, Set<String>> words = new HashMap<>();
        for (CurrencyDisplayNames names : locales) {
            for (String code : codes) {
                names(names, code).forEach(name -> {
                    byName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(code);
                    words.computeIfAbsent(code, _ -> new HashSet<>()).addAll(words(name));
                });
            }
        }
        shared.forEach(codes -> common(codes, words)
                .forEach(word ->
                        byName.computeIfAbsent(word, _ -> new LinkedHashSet<>()).addAll(codes)));
        return byName.entrySet().stream().map(entry -> row(entry, "")).toList();
    }

    /** What a currency is called, singular and plural, in lower case. */
    private static Set<String> names(CurrencyDisplayNames names, String code) {
        List<String> forms = new ArrayList<>(List.of(names.getName(code)));
        PLURALS.forEach(count -> forms.add(names.getPluralName(code, count)));
        return forms.stream()
                .map(name -> BRACKETS.matcher(name).replaceAll("").strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= SHORTEST_NAME && !name.equalsIgnoreCase(code))
                .filter(name -> name.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** The first and the last word of a name; one of them is the kind of money. */
    private static Set<String> words(String name) {
        Line line = Tokenizer.tokenize(name);
        return Stream.of(0, line.size() - 1)
                .filter(i -> line.is(i, Shape.WORD))
                .map(line::text)
                .filter(word -> word.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
    }

    /** The words that the names of most of the currencies have in common. */
    private static List<String> common(List<String> codes, Map<String, Set<String>> words) {
        Map<String, Long> counts = codes.stream()
                .flatMap(code -> words.getOrDefault(code, Set.of()).stream())
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(word -> word.getValue() >= MOST * codes.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** ISO codes, which need no limit, and the signs of all languages; others count for the user's own currency only. */
    private List<String> signs(Iterable<List<CurrencyDisplayNames>> languages) {
        Map<String, Set<String>> sure = new TreeMap<>();
        Map<String, Set<String>> own = new TreeMap<>();
        codes.forEach(code -> sure.put(code, Set.of(code)));
        for (List<CurrencyDisplayNames> locales : languages) {
            for (CurrencyDisplayNames names : locales) {
                for (String code : codes) {
                    signs(names, code)
                            .forEach(sign -> (isSure(sign) ? sure : own)
                                    .computeIfAbsent(sign, _ -> new LinkedHashSet<>())
                                    .add(code));
                }
            }
        }
        Set<String> units = Vocabulary.rows("en/units.tsv").map(List::getFirst).collect(Collectors.toSet());
        Predicate<String> unclear = sign -> sign.length() == 1 || units.contains(sign.replace(".", ""));
        return Stream.concat(
                        sure.entrySet().stream().map(entry -> row(entry, "")),
                        own.entrySet().stream()
                                .map(entry -> row(entry, unclear.test(entry.getKey()) ? "own before" : "own")))
                .toList();
    }

    private Stream<String> signs(CurrencyDisplayNames names, String code) {
        return Stream.of(names.getSymbol(code), names.getNarrowSymbol(code), names.getVariantSymbol(code))
                .map(sign -> INVISIBLE.matcher(sign).replaceAll("").toLowerCase(Locale.ROOT))
                .filter(sign -> !sign.isEmpty() && sign.indexOf('¤') < 0)
                .filter(sign -> !codes.contains(sign.toUpperCase(Locale.ROOT)));
    }

    /** Whether a sign is no letters alone and no sign that several share: us$, not $a or fr. */
    private static boolean isSure(String sign) {
        return sign.chars().filter(Character::isLetter).count() > 1
                && sign.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    private static String row(Map.Entry<String, Set<String>> entry, String limit) {
        return String.join("\t", entry.getKey(), String.join(",", entry.getValue()), limit)
                .strip();
    }
}
