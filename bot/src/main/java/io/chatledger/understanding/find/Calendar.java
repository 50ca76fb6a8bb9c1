package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What days, months, feasts and spans of time are called in English. */
final class Calendar {

    private static final int SHORTEST_TYPO = 5;
    private static final int LONGEST_TYPO = 10;
    private static final int SHORTEST_NAME = 6;

    final Phrases<Integer> weekdays = new Phrases<>();
    final Phrases<Integer> months = new Phrases<>();
    final Phrases<Integer> days = new Phrases<>();
    final Phrases<Integer> ordinals = new Phrases<>();
    final Phrases<Integer> several = new Phrases<>();
    final Phrases<Integer> weeks = new Phrases<>();
    final Phrases<String> units = new Phrases<>();
    final Phrases<Feast> feasts = new Phrases<>();
    final Phrases<Boolean> parts = new Phrases<>();
    final Phrases<Boolean> unclear = new Phrases<>();
    final Phrases<Boolean> exceptions = new Phrases<>();

    private final Map<String, Phrases<Integer>> numbers = Map.of(
            "weekday", weekdays, "month", months, "day", days, "ordinal", ordinals, "several", several, "week-of",
            weeks);
    private final Set<String> words = new HashSet<>();
    private final Spelling spelling = new Spelling();

    Calendar() {
        Vocabulary.rows("en/calendar.tsv").forEach(this::add);
        Vocabulary.lines("en/not-days.txt").forEach(line -> {
            exceptions.add(line, true);
            Tokenizer.tokenize(line).tokens().forEach(token -> words.add(token.text()));
        });
    }

    private void add(List<String> row) {
        String phrase = row.get(1);
        String value = row.get(2);
        switch (row.getFirst()) {
            case "unit" -> units.add(phrase, value);
            case "feast" -> feasts.add(phrase, Feast.of(value, true));
            case "feast-after" -> feasts.add(phrase, Feast.of(value, false));
            case "part" -> parts.add(phrase, true);
            case "unclear" -> unclear.add(phrase, true);
            case String kind -> {
                Phrases<Integer> phrases = numbers.get(kind);
                if (phrases == null) {
                    throw new IllegalStateException("calendar.tsv: no kind " + kind);
                }
                phrases.add(phrase, Integer.valueOf(value));
                spell(kind, phrase);
            }
        }
    }

    private void spell(String kind, String phrase) {
        boolean name = kind.equals("weekday") || kind.equals("month") || kind.equals("day");
        for (Token token : Tokenizer.tokenize(phrase).tokens()) {
            words.add(token.text());
            if (name && token.text().length() >= SHORTEST_NAME) {
                spelling.add(token.text());
            }
        }
    }

    /** The line with the names of days and months spelled right. */
    Line spelledRight(Line line) {
        List<Token> tokens = null;
        for (int i = 0; i < line.size(); i++) {
            String meant = line.is(i, Shape.WORD) ? meant(line.text(i)) : null;
            if (meant != null) {
                tokens = tokens == null ? new ArrayList<>(line.tokens()) : tokens;
                Token old = line.at(i);
                tokens.set(i, new Token(meant, old.shape(), old.start(), old.end(), old.spaced(), old.capital()));
            }
        }
        return tokens == null ? line : new Line(line.source(), tokens);
    }

    private @Nullable String meant(String word) {
        boolean candidate = word.length() >= SHORTEST_TYPO
                && word.length() <= LONGEST_TYPO
                && "abdefjmnostwy".indexOf(word.charAt(0)) >= 0
                && !words.contains(word);
        String meant = candidate ? spelling.correct(word) : null;
        return meant != null && meant.charAt(0) == word.charAt(0) ? meant : null;
    }

    /** The weekday that a token names, or null. */
    @Nullable
    DayOfWeek weekday(Line line, int i) {
        Phrases.Match<Integer> name = weekdays.longest(line, i);
        return name == null || name.length() != 1 || exceptions.longest(line, i) != null
                ? null
                : DayOfWeek.of(name.value());
    }

    /** A day found in a line, which may be still to come. */
    static Mark day(int from, int to, LocalDate date, LocalDate today) {
        return new Mark(from, to, date.isAfter(today) ? new Find.FutureDay(date) : new Find.Day(date), "");
    }

    static Mark noDay(int from, int to) {
        return new Mark(from, to, new Find.NoSuchDay(), "");
    }
}
