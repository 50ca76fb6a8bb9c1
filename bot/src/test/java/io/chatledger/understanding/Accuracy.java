package io.chatledger.understanding;

import static java.util.stream.Collectors.joining;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.find.Finders;
import io.chatledger.understanding.model.Models;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How often the reader is right on the messages held apart, as figures in the order of the report. */
final class Accuracy {

    /** How many of how many. */
    record Figure(int count, int of) {

        double share() {
            return of == 0 ? 0 : (double) count / of;
        }
    }

    private static final int OFFERED = 3;

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    static Accuracy measure() {
        Accuracy accuracy = new Accuracy();
        accuracy.entries();
        accuracy.money();
        accuracy.dates();
        accuracy.negatives();
        accuracy.questions();
        accuracy.categories();
        return accuracy;
    }

    Figure figure(String name) {
        return figures.getOrDefault(name, new Figure(0, 0));
    }

    /** The figures as a table in Markdown. */
    String table() {
        return figures.entrySet().stream()
                .map(row -> "| %s | %d of %d | %.1f%% |"
                        .formatted(
                                row.getKey(),
                                row.getValue().count(),
                                row.getValue().of(),
                                100 * row.getValue().share()))
                .collect(joining("\n", "| on messages held apart | | |\n|---|---|---|\n", "\n"));
    }

    private void entries() {
        List<EntryCase> cases = held("entries").map(EntryCase::of).toList();
        List<Reading> readings =
                cases.stream().map(one -> Corpus.read(one.message())).toList();
        List<List<String>> faults = new ArrayList<>();
        int offered = 0;
        for (int i = 0; i < cases.size(); i++) {
            faults.add(cases.get(i).faults(readings.get(i)));
            offered += cases.get(i).isCategoryOffered(readings.get(i), OFFERED) ? 1 : 0;
        }
        note("entries: recorded, as many as there are", faults, Accuracy::isRecorded);
        for (String value : List.of("amount", "currency", "date", "kind", "item", "merchant", "tags", "category")) {
            note("entries: " + value + " right", faults, found -> isRecorded(found) && !found.contains(value));
        }
        figures.put("entries: category among the best three", new Figure(offered, cases.size()));
        note("entries: everything right", faults, List::isEmpty);
        note("entries: silently a wrong amount, currency or number of entries", faults, Accuracy::isMoneyWrong);
        note("entries: silently a wrong date", faults, found -> found.contains("date"));
    }

    private static boolean isRecorded(List<String> faults) {
        return !faults.contains("intent") && !faults.contains("count");
    }

    private static boolean isMoneyWrong(List<String> faults) {
        return faults.contains("amount") || faults.contains("currency") || faults.contains("count");
    }

    private void money() {
        List<String> lines = held("money").toList();
        note("money in many locales: right", lines, line -> isMoneyRight(line, money(line)));
        note(
                "money in many locales: silently wrong",
                lines,
                line -> !isMoneyRight(line, money(line))
                        && !Corpus.entries(money(line)).isEmpty());
    }

    private static Reading money(String line) {
        List<String> user = List.of(Corpus.column(line, 0).split(" ", -1));
        return Corpus.read(Corpus.column(line, 1), user.getFirst(), user.getLast());
    }

    private static boolean isMoneyRight(String line, Reading reading) {
        return AmountsTest.amount(reading).equals(Corpus.column(line, 2));
    }

    private void dates() {
        List<String> lines = held("dates").toList();
        note("days: right", lines, line -> isDayRight(line, DatesTest.read(Corpus.column(line, 0))));
        note("days: silently wrong", lines, line -> {
            Reading reading = DatesTest.read(Corpus.column(line, 0));
            return !isDayRight(line, reading) && !Corpus.entries(reading).isEmpty();
        });
    }

    private static boolean isDayRight(String line, Reading reading) {
        return DatesTest.day(reading).equals(Corpus.column(line, 1));
    }

    private void negatives() {
        List<String> lines = held("negatives").toList();
        note(
                "no entries: stored all the same",
                lines,
                line -> !Corpus.entries(Corpus.read(Corpus.column(line, 0))).isEmpty());
        note(
                "no entries: intent right",
                lines,
                line -> List.of(Corpus.column(line, 1).split("/", -1))
                        .contains(
                                Corpus.name(Corpus.read(Corpus.column(line, 0)).intent())));
    }

    private void questions() {
        List<String> lines = held("questions").toList();
        note(
                "questions and commands: intent right",
                lines,
                line -> !questionFaults(line).contains("intent"));
        note(
                "questions and commands: with all details",
                lines,
                line -> questionFaults(line).isEmpty());
    }

    private static List<String> questionFaults(String line) {
        String details = Corpus.column(line, 2);
        return QuestionsTest.faults(
                Corpus.read(Corpus.column(line, 0)), Corpus.column(line, 1), details.isEmpty() ? null : details);
    }

    /** How sure the reader is of a category is told by whether it offers others. */
    private void categories() {
        Categories categories = new Categories(new Finders().lexicon(), Models.load());
        List<String> lines = held("categories").toList();
        List<String> sure = lines.stream()
                .filter(line -> choice(categories, line).isCertain())
                .toList();
        List<String> doubtful =
                lines.stream().filter(line -> !sure.contains(line)).toList();
        note("names of things: category right", lines, line -> isAmong(categories, line, 1));
        note("names of things: category among the best three", lines, line -> isAmong(categories, line, OFFERED));
        note("names of things: category right where it is sure", sure, line -> isAmong(categories, line, 1));
        note("names of things: category right where it offers others", doubtful, line -> isAmong(categories, line, 1));
    }

    private static Categories.Choice choice(Categories categories, String line) {
        return categories.of(Corpus.column(line, 0), null, Map.of());
    }

    private static boolean isAmong(Categories categories, String line, int first) {
        Categories.Choice choice = choice(categories, line);
        return Stream.concat(Stream.of(choice.category()), choice.others().stream())
                .limit(first)
                .map(Category::code)
                .anyMatch(code -> Corpus.isOneOf(Corpus.column(line, 1), code));
    }

    private static Stream<String> held(String file) {
        return Corpus.lines("held-apart/" + file).stream();
    }

    private <T> void note(String name, List<T> cases, Predicate<T> test) {
        if (!cases.isEmpty()) {
            int count = Math.toIntExact(cases.stream().filter(test).count());
            figures.put(name, new Figure(count, cases.size()));
        }
    }
}
