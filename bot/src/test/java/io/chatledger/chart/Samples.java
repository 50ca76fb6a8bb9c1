package io.chatledger.chart;

import io.chatledger.chart.Chart.Layer;
import io.chatledger.chart.Chart.Limit;
import io.chatledger.chart.Chart.Pair;
import io.chatledger.chart.Chart.Part;
import io.chatledger.chart.Chart.Run;
import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures of every kind, with ordinary, extreme and hardly any figures; the same each time. */
final class Samples {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String LONG = "Everything that has to do with the old house by the lake and its garden";
    private static final List<Category> CATEGORIES = Arrays.stream(Category.values())
            .filter(category -> category != Category.INCOME)
            .toList();

    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    private Samples() {}

    /** By a name that tells what they show. */
    static Map<String, Picture> all() {
        Samples samples = new Samples();
        samples.breakdowns();
        samples.courses();
        samples.paces();
        samples.layers();
        samples.days();
        samples.limits();
        samples.comparisons();
        samples.elsewhere();
        return samples.pictures;
    }

    private void add(String name, Chart chart, Locale locale) {
        pictures.put(name, new Picture(chart, new Look(Theme.LIGHT, locale)));
    }

    private void addBoth(String name, Chart chart) {
        add(name, chart, Locale.US);
        pictures.put(name + "-dark", new Picture(chart, new Look(Theme.DARK, Locale.US)));
    }

    /** In the writing of other places, from both directions. */
    private void elsewhere() {
        Map<String, Theme> places =
                Map.of("ar-EG", Theme.LIGHT, "fa-IR", Theme.DARK, "hi-IN", Theme.LIGHT, "fr-FR", Theme.DARK);
        List<String> kinds = List.of(
                "months-huge-among-tiny",
                "days-of-month",
                "pace",
                "year",
                "calendar",
                "calendar-year",
                "budgets",
                "comparison");
        new TreeMap<>(places)
                .forEach((place, theme) -> kinds.forEach(kind -> {
                    Chart chart = Objects.requireNonNull(pictures.get(kind)).chart();
                    pictures.put(kind + "-" + place, new Picture(chart, new Look(theme, Locale.forLanguageTag(place))));
                }));
    }

    private void breakdowns() {
        Heading heading = new Heading("Spending by category", "November 2026");
        addBoth("ring", breakdown(heading, parts("USD", 950, 412.35, 287.9, 164.2, 88.5, 47.1)));
        add("ring-one", breakdown(heading, parts("USD", 12)), Locale.US);
        add("ring-huge-among-tiny", breakdown(heading, parts("USD", 950000, 3.1, 2.2, 1.05)), Locale.US);
        add("ring-jpy", breakdown(heading, parts("JPY", 1250000, 84000, 3200)), Locale.JAPAN);
        add("ring-kwd", breakdown(heading, parts("KWD", 120.125, 84.75, 3.005)), Locale.forLanguageTag("ar-KW"));
        add("ring-trillions", breakdown(heading, parts("USD", 999999999999.99, 999999999999.98)), Locale.GERMANY);
        add(
                "ring-scripts",
                breakdown(
                        heading,
                        List.of(
                                new Part("بقالة وخضروات", Category.GROCERIES, money("USD", 320)),
                                new Part("餐饮 Restaurants", Category.EATING_OUT, money("USD", 210)),
                                new Part("Транспорт и такси", Category.TRANSPORT, money("USD", 150)),
                                new Part("交通費", Category.TRAVEL, money("USD", 90)),
                                new Part("Ψώνια & مقهى", Category.SHOPPING, money("USD", 60)),
                                new Part("🐾 pets", Category.PETS, money("USD", 20)))),
                Locale.US);
        add(
                "ring-long-names",
                breakdown(
                        new Heading("Spending on " + LONG, LONG + ", from 1 January to 31 December 2026"),
                        List.of(
                                new Part(LONG, Category.HOUSING, money("USD", 123456.78)),
                                new Part("Short", Category.TRAVEL, money("USD", 90)))),
                Locale.US);
        addBoth(
                "ranking",
                breakdown(
                        heading,
                        parts("USD", 950, 412.35, 287.9, 264.2, 188.5, 147.1, 120, 99.99, 80, 60, 45, 30, 12)));
        add("ranking-refunds", breakdown(heading, parts("USD", 412.35, 187.9, 64.2, 8.5, -20, -147.1)), Locale.US);
        add("ranking-only-refunds", breakdown(heading, parts("USD", -20, -147.1)), Locale.US);
        add(
                "ranking-forty",
                breakdown(
                        heading,
                        IntStream.rangeClosed(1, 40)
                                .mapToObj(i -> new Part(
                                        "Category of mine no. " + i,
                                        CATEGORIES.get(i % CATEGORIES.size()),
                                        money("EUR", 4000.0 / i)))
                                .toList()),
                Locale.GERMANY);
    }

    private void courses() {
        Heading heading = new Heading("Spending by month", "June – November 2026");
        Part budget = new Part("Budget", money("USD", 2000));
        addBoth("months", new Chart.Course(heading, months(6, 1820, 1904, 2210, 1760, 1685, 2011), 5, budget));
        add("months-one", new Chart.Course(heading, months(1, 12), 0, null), Locale.US);
        add("months-refunds", new Chart.Course(heading, months(6, 820, -204, 210, 760, 0, -311), 5, budget), Locale.US);
        add("months-huge-among-tiny", new Chart.Course(heading, months(6, 12, 1, 950000, 3, 8, 7), 5, null), Locale.US);
        Random random = new Random(3);
        addBoth(
                "days-of-month",
                new Chart.Course(
                        new Heading("Spending by day", "November 2026"),
                        IntStream.rangeClosed(1, 30)
                                .mapToObj(day ->
                                        new Part(String.valueOf(day), money("USD", day > 22 ? 0 : random.nextInt(120))))
                                .toList(),
                        21,
                        new Part("Budget", money("USD", 66.67))));
        add(
                "leap-february",
                new Chart.Course(
                        new Heading("Ausgaben je Tag", "Februar 2028"),
                        IntStream.rangeClosed(1, 29)
                                .mapToObj(day -> new Part(day + ".", money("EUR", 20 + random.nextInt(90))))
                                .toList(),
                        -1,
                        null),
                Locale.GERMANY);
        add(
                "twelve-years",
                new Chart.Course(
                        new Heading("Spending by month", "2015 – 2026"),
                        IntStream.range(0, 144)
                                .mapToObj(i -> new Part(
                                        DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH)
                                                .format(YearMonth.of(2015, 1).plusMonths(i)),
                                        money("USD", 900 + 6 * i + random.nextInt(700))))
                                .toList(),
                        143,
                        null),
                Locale.US);
        add(
                "years-jpy",
                new Chart.Course(
                        new Heading("Spending by year", "2015 – 2026"),
                        IntStream.range(2015, 2027)
                                .mapToObj(year -> new Part(
                                        String.valueOf(year), money("JPY", 2_000_000 + random.nextInt(900_000))))
                                .toList(),
                        11,
                        null),
                Locale.JAPAN);
    }

    private void paces() {
        Heading heading = new Heading("This month so far", "November against October 2026");
        Part budget = new Part("Budget", money("USD", 2400));
        addBoth(
                "pace",
                new Chart.Pace(
                        heading,
                        new Run("November", sums("USD", 22, 85, 7)),
                        new Run("October", sums("USD", 31, 66, 8)),
                        30,
                        new Part("Expected", money("USD", 2560)),
                        budget));
        add(
                "pace-first-day",
                new Chart.Pace(
                        heading,
                        new Run("November", sums("USD", 1, 40, 7)),
                        new Run("October", sums("USD", 31, 66, 8)),
                        30,
                        null,
                        null),
                Locale.US);
        add(
                "pace-leap-february",
                new Chart.Pace(
                        new Heading("This month so far", "February against January 2028"),
                        new Run("February", sums("KWD", 29, 6, 9)),
                        new Run("January", sums("KWD", 31, 4, 8)),
                        29,
                        null,
                        new Part("Budget", money("KWD", 100))),
                Locale.US);
        add(
                "pace-refunds",
                new Chart.Pace(
                        heading,
                        new Run("November", List.of(money("USD", 10), money("USD", -50), money("USD", -20))),
                        new Run("October", sums("USD", 31, 1, 8)),
                        30,
                        new Part("Expected", money("USD", 12)),
                        null),
                Locale.US);
    }

    private void layers() {
        Random random = new Random(11);
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month ->
                        DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).format(YearMonth.of(2026, month)))
                .toList();
        Heading heading = new Heading("The year by category", "2026");
        addBoth("year", layered(heading, months, 7, random));
        add("year-one-category", layered(heading, months, 1, random), Locale.US);
        add("year-all-categories", layered(heading, months, 17, random), Locale.US);
        add(
                "years-by-category",
                layered(
                        new Heading("The years by category", "2015 – 2026"),
                        IntStream.range(2015, 2027).mapToObj(String::valueOf).toList(),
                        6,
                        random),
                Locale.FRANCE);
        List<Layer> refunds = List.of(
                new Layer("Groceries", Category.GROCERIES, List.of(money("USD", 200), money("USD", 300))),
                new Layer("Shopping", Category.SHOPPING, List.of(money("USD", -120), money("USD", 90))));
        add(
                "year-refunds",
                new Chart.Layers(heading, List.of("Jan", "Feb"), refunds, List.of(money("USD", 80), money("USD", 390))),
                Locale.US);
    }

    private void days() {
        Random random = new Random(5);
        LocalDate november = LocalDate.of(2026, 11, 1);
        addBoth(
                "calendar",
                new Chart.Days(new Heading("Day by day", "November 2026"), november, spent("USD", 30, random), TODAY));
        add(
                "calendar-leap-february",
                new Chart.Days(
                        new Heading("Day by day", "February 2028"),
                        LocalDate.of(2028, 2, 1),
                        spent("JPY", 29, random),
                        LocalDate.of(2028, 3, 1),
                        DayOfWeek.SUNDAY),
                Locale.JAPAN);
        addBoth(
                "calendar-year",
                new Chart.Days(
                        new Heading("Day by day", "2026"), LocalDate.of(2026, 1, 1), spent("USD", 365, random), TODAY));
        add(
                "calendar-quarter",
                new Chart.Days(
                        new Heading("Day by day", "1 September – 30 November 2026"),
                        LocalDate.of(2026, 9, 1),
                        spent("USD", 91, random),
                        TODAY),
                Locale.forLanguageTag("ar-EG"));
        add(
                "calendar-one-day",
                new Chart.Days(
                        new Heading("Day by day", "November 2026"),
                        november,
                        IntStream.range(0, 30)
                                .mapToObj(day -> money("USD", day == 10 ? 12 : 0))
                                .toList(),
                        TODAY),
                Locale.US);
    }

    private void limits() {
        Heading heading = new Heading("Budgets", "November 2026");
        addBoth(
                "budgets",
                new Chart.Limits(
                        heading,
                        "today",
                        List.of(
                                limit("Groceries", Category.GROCERIES, 412.35, 400),
                                limit("Eating out", Category.EATING_OUT, 140, 200),
                                limit("Transport", Category.TRANSPORT, 60, 150),
                                limit("Everything", null, 1711.8, 2000))));
        add(
                "budgets-one",
                new Chart.Limits(heading, "today", List.of(limit("Coffee", Category.EATING_OUT, 0, 40))),
                Locale.US);
        add(
                "budgets-extreme",
                new Chart.Limits(
                        heading,
                        "today",
                        List.of(
                                limit(LONG, Category.HOUSING, 123456.78, 10),
                                limit("مطاعم", Category.EATING_OUT, 30, 200),
                                limit("Refunded", Category.SHOPPING, -60, 150),
                                limit("Exactly", Category.PETS, 50, 50),
                                limit("Nearly", Category.KIDS, 49.99, 50),
                                limit("Six", Category.TRAVEL, 1, 50),
                                limit("Seven", Category.HEALTH, 1, 50))),
                Locale.GERMANY);
    }

    private void comparisons() {
        Heading heading = new Heading("November against October", "1–22 November, 1–31 October 2026");
        Random random = new Random(9);
        addBoth("comparison", comparison(heading, 7, random));
        add("comparison-one", comparison(heading, 1, random), Locale.US);
        add("comparison-all-categories", comparison(heading, 17, random), Locale.GERMANY);
        add(
                "comparison-refunds",
                new Chart.Comparison(
                        heading,
                        new Part("November", money("USD", -30)),
                        new Part("October", money("USD", 120)),
                        List.of(
                                new Pair("Groceries", Category.GROCERIES, money("USD", 0), money("USD", 120)),
                                new Pair("Shopping", Category.SHOPPING, money("USD", -30), money("USD", 0)))),
                Locale.US);
    }

    static Chart.Breakdown breakdown(Heading heading, List<Part> parts) {
        return new Chart.Breakdown(
                heading,
                parts,
                parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow());
    }

    private static List<Part> parts(String currency, double... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> new Part(name(CATEGORIES.get(i)), CATEGORIES.get(i), money(currency, amounts[i])))
                .toList();
    }

    private static List<Part> months(int count, double... amounts) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Part(
                        DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH)
                                .format(YearMonth.of(2026, 11).minusMonths(count - 1L - i)),
                        money("USD", amounts[i])))
                .toList();
    }

    private static List<Money> sums(String currency, int days, int most, long seed) {
        Random random = new Random(seed);
        List<Money> sums = new ArrayList<>();
        Money sum = money(currency, 0);
        for (int day = 0; day < days; day++) {
            sum = sum.plus(money(currency, most / 2.0 + random.nextInt(most)));
            sums.add(sum);
        }
        return sums;
    }

    private static Chart.Layers layered(Heading heading, List<String> columns, int count, Random random) {
        List<Layer> layers = IntStream.range(0, count)
                .mapToObj(i -> new Layer(
                        name(CATEGORIES.get(i)),
                        CATEGORIES.get(i),
                        columns.stream()
                                .map(_ -> money("USD", 900.0 / (i + 1) + random.nextInt(90)))
                                .toList()))
                .toList();
        List<Money> totals = IntStream.range(0, columns.size())
                .mapToObj(column -> layers.stream()
                        .map(layer -> layer.amounts().get(column))
                        .reduce(Money::plus)
                        .orElseThrow())
                .toList();
        return new Chart.Layers(heading, columns, layers, totals);
    }

    private static List<Money> spent(String currency, int days, Random random) {
        return IntStream.range(0, days)
                .mapToObj(day -> money(
                        currency,
                        random.nextInt(4) == 0
                                ? 0
                                : day % 30 == 0 ? 950 : day % 45 == 8 ? -25 : 3 + random.nextInt(90)))
                .toList();
    }

    private static Limit limit(String name, @Nullable Category category, double spent, double limit) {
        return new Limit(name, category, money("USD", spent), money("USD", limit), 73);
    }

    private static Chart.Comparison comparison(Heading heading, int count, Random random) {
        List<Pair> pairs = IntStream.range(0, count)
                .mapToObj(i -> new Pair(
                        name(CATEGORIES.get(i)),
                        CATEGORIES.get(i),
                        money("EUR", 600.0 / (i + 1) + random.nextInt(90)),
                        money("EUR", 500.0 / (i + 1) + random.nextInt(120))))
                .sorted(Comparator.comparing((Pair pair) -> pair.now().amount()).reversed())
                .toList();
        return new Chart.Comparison(
                heading,
                new Part("November", sum(pairs.stream().map(Pair::now))),
                new Part("October", sum(pairs.stream().map(Pair::before))),
                pairs);
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money::plus).orElseThrow();
    }

    private static String name(Category category) {
        String name = category.code().replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static Money money(String currency, double amount) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(
                BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_EVEN), Currency.getInstance(currency));
    }
}
