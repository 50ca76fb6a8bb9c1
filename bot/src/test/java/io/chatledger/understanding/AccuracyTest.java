package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How right the reader is on messages that nobody has looked at while making it; only the sums are shown. */
class AccuracyTest {

    private static final double WHOLE_FLOOR = 0.57;
    private static final double STORED_CEILING = 0.08;
    private static final double MONEY_FLOOR = 0.93;
    private static final double DATES_FLOOR = 0.78;
    private static final double QUESTIONS_FLOOR = 0.73;

    private static final Map<String, String> REPORT = new TreeMap<>();

    @AfterAll
    static void report() {
        REPORT.forEach((name, figure) -> System.out.println("held apart: " + name + " " + figure));
    }

    @Test
    void entriesHeldApartAreUnderstood() {
        List<EntryCase> cases =
                Corpus.lines("held-apart/entries").stream().map(EntryCase::of).toList();
        Map<String, Integer> faults = new TreeMap<>();
        for (EntryCase one : cases) {
            List<String> found = one.faults(Corpus.read(one.message()));
            found.forEach(fault -> faults.merge(fault, 1, Integer::sum));
            faults.merge("whole", found.isEmpty() ? 0 : 1, Integer::sum);
        }
        int unread = faults.getOrDefault("intent", 0) + faults.getOrDefault("count", 0);
        for (String value : List.of("amount", "currency", "category", "item", "merchant", "date", "kind", "tags")) {
            note("entries, " + value, cases.size() - unread - faults.getOrDefault(value, 0), cases.size());
        }
        note("entries, recorded", cases.size() - unread, cases.size());
        note("entries, silently wrong amount", faults.getOrDefault("amount", 0), cases.size());
        double whole = note("entries, whole", cases.size() - faults.getOrDefault("whole", 0), cases.size());
        assertThat(whole).isGreaterThan(WHOLE_FLOOR);
    }

    @Test
    void negativesHeldApartAreNotStored() {
        List<String> lines = Corpus.lines("held-apart/negatives");
        double recorded = note(
                "negatives, stored",
                count(
                        lines,
                        line -> !Corpus.entries(Corpus.read(Corpus.column(line, 0)))
                                .isEmpty()),
                lines.size());
        note(
                "negatives, intent",
                count(
                        lines,
                        line -> List.of(Corpus.column(line, 1).split("/", -1))
                                .contains(Corpus.name(
                                        Corpus.read(Corpus.column(line, 0)).intent()))),
                lines.size());
        assertThat(recorded).isLessThan(STORED_CEILING);
    }

    @Test
    void moneyHeldApartIsRead() {
        List<String> lines = Corpus.lines("held-apart/money");
        double right = note(
                "money",
                count(lines, line -> AmountsTest.amount(money(line)).equals(Corpus.column(line, 2))),
                lines.size());
        note(
                "money, silently wrong",
                count(
                        lines,
                        line -> !Corpus.entries(money(line)).isEmpty()
                                && !AmountsTest.amount(money(line)).equals(Corpus.column(line, 2))),
                lines.size());
        assertThat(right).isGreaterThan(MONEY_FLOOR);
    }

    private static Reading money(String line) {
        List<String> user = List.of(Corpus.column(line, 0).split(" ", -1));
        return Corpus.read(Corpus.column(line, 1), user.getFirst(), user.getLast());
    }

    @Test
    void datesHeldApartAreRead() {
        List<String> lines = Corpus.lines("held-apart/dates");
        double right = note(
                "dates",
                count(
                        lines,
                        line -> DatesTest.day(DatesTest.read(Corpus.column(line, 0)))
                                .equals(Corpus.column(line, 1))),
                lines.size());
        assertThat(right).isGreaterThan(DATES_FLOOR);
    }

    @Test
    void questionsHeldApartAreUnderstood() {
        List<String> lines = Corpus.lines("held-apart/questions");
        double intent = note(
                "questions, intent",
                count(
                        lines,
                        line -> !QuestionsTest.faults(Corpus.read(Corpus.column(line, 0)), Corpus.column(line, 1), null)
                                .contains("intent")),
                lines.size());
        note(
                "questions, with details",
                count(
                        lines,
                        line -> QuestionsTest.faults(
                                        Corpus.read(Corpus.column(line, 0)), Corpus.column(line, 1), details(line))
                                .isEmpty()),
                lines.size());
        assertThat(intent).isGreaterThan(QUESTIONS_FLOOR);
    }

    private static @Nullable String details(String line) {
        String details = Corpus.column(line, 2);
        return details.isEmpty() ? null : details;
    }

    private static int count(List<String> lines, Predicate<String> test) {
        return Math.toIntExact(lines.stream().filter(test).count());
    }

    private static double note(String name, int count, int of) {
        REPORT.put(name, "%d of %d (%.1f%%)".formatted(count, of, 100.0 * count / of));
        return (double) count / of;
    }
}
