package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What days, months, feasts and spans of time are called in English. */
final class Calendar {

    final Phrases<Integer> weekdays = new Phrases<>();
    final Phrases<Integer> months = new Phrases<>();
    final Phrases<Integer> days = new Phrases<>();
    final Phrases<Integer> ordinals = new Phrases<>();
    final Phrases<String> units = new Phrases<>();
    final Phrases<String> feasts = new Phrases<>();
    final Phrases<Boolean> parts = new Phrases<>();
    final Phrases<Boolean> exceptions = new Phrases<>();

    Calendar() {
        Map<String, Phrases<Integer>> numbers =
                new HashMap<>(Map.of("weekday", weekdays, "month", months, "day", days, "ordinal", ordinals));
        Vocabulary.rows("en/calendar.tsv").forEach(row -> add(row, numbers));
        Vocabulary.lines("en/not-days.txt").forEach(line -> exceptions.add(line, true));
    }

    private void add(List<String> row, Map<String, Phrases<Integer>> numbers) {
        String phrase = row.get(1);
        String value = row.get(2);
        switch (row.getFirst()) {
            case "unit" -> units.add(phrase, value);
            case "feast" -> feasts.add(phrase, value);
            case "part" -> parts.add(phrase, true);
            case String kind -> {
                Phrases<Integer> phrases = numbers.get(kind);
                if (phrases == null) {
                    throw new IllegalStateException("calendar.tsv: no kind " + kind);
                }
                phrases.add(phrase, Integer.valueOf(value));
            }
        }
    }
}
