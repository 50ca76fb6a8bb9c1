package io.chatledger.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of an entries corpus: what somebody wrote, and what is to be recorded of it. */
record EntryCase(
        String message,
        String amount,
        @Nullable String category,
        @Nullable String item,
        @Nullable String merchant,
        @Nullable String day,
        @Nullable String tags,
        @Nullable String kind) {

    /** Cuts a line at its bars. */
    static EntryCase of(String line) {
        List<String> columns = new ArrayList<>(
                List.of(line.split("\\|", -1)).stream().map(String::strip).toList());
        while (columns.size() < 8) {
            columns.add("");
        }
        return new EntryCase(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5),
                columns.get(6),
                columns.get(7));
    }

    /** The names of the values that differ; {@code intent} or {@code count} alone when nothing can be compared. */
    List<String> faults(Reading reading) {
        List<EntryDraft> entries = Corpus.entries(reading);
        List<String> amounts = List.of(amount.split(" \\+ ", -1));
        if (entries.isEmpty()) {
            return List.of("intent");
        }
        if (entries.size() != amounts.size()) {
            return List.of("count");
        }
        List<String> faults = new ArrayList<>();
        int count = entries.size();
        for (int i = 0; i < count; i++) {
            EntryDraft entry = entries.get(i);
            note(
                    faults,
                    "amount",
                    number(amounts.get(i)).equals(entry.amount().amount().toPlainString()));
            note(
                    faults,
                    "currency",
                    amounts.get(i).strip().endsWith(entry.amount().currency().getCurrencyCode()));
            note(
                    faults,
                    "category",
                    Corpus.isOneOf(value(category, i, count), entry.category().code()));
            note(faults, "item", Corpus.isOneOf(value(item, i, count), entry.item()));
            note(faults, "merchant", Corpus.isOneOf(value(merchant, i, count), entry.merchant()));
            note(faults, "date", Corpus.isDay(value(day, i, count), entry.date()));
            note(faults, "kind", isKind(value(kind, i, count), entry.kind().code()));
            note(faults, "tags", isTags(tags, entry.tags()));
        }
        return faults;
    }

    /** Whether the category of every entry is the one recorded or among the first so many that the reader offers. */
    boolean isCategoryOffered(Reading reading, int first) {
        List<EntryDraft> entries = Corpus.entries(reading);
        int count = amount.split(" \\+ ", -1).length;
        return entries.size() == count
                && IntStream.range(0, count)
                        .allMatch(i -> Stream.concat(
                                        Stream.of(entries.get(i).category()), entries.get(i).alternatives().stream())
                                .limit(first)
                                .anyMatch(one -> Corpus.isOneOf(value(category, i, count), one.code())));
    }

    private static String value(@Nullable String column, int i, int count) {
        return Corpus.values(column, count).get(i);
    }

    private static String number(String amount) {
        return amount.strip().substring(0, amount.strip().indexOf(' '));
    }

    private static boolean isKind(String expected, String kind) {
        return Corpus.isOneOf(expected.isEmpty() ? "expense" : expected, kind);
    }

    private static boolean isTags(@Nullable String expected, List<String> tags) {
        List<String> wanted = expected == null || expected.isEmpty()
                ? List.of()
                : List.of(expected.toLowerCase(Locale.ROOT).split(",", -1));
        return wanted.stream().sorted().toList().equals(tags.stream().sorted().toList());
    }

    private static void note(List<String> faults, String value, boolean right) {
        if (!right && !faults.contains(value)) {
            faults.add(value);
        }
    }
}
