package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words entries: what was recorded, taken back or found. */
record Receipt(Phrases phrases) {

    /** So many entries of one recording are shown; with the bounds of {@link Plain} a reply is never too long. */
    private static final int LINES = 15;

    private static final int CURRENCIES = 3;
    private static final int TAGS = 3;

    /** For example {@code ✓ 12.00 USD · 🍴 Eating out · lunch · today}; several entries get a line each. */
    String recorded(Recording recording) {
        return "✓ " + all(recording);
    }

    /** For example {@code Undone: 12.00 USD · 🍴 Eating out · lunch · today}. */
    String undone(Recording recording) {
        return "Undone: " + all(recording);
    }

    /** Everything in one line; income and refunds bear a plus sign. */
    String line(Entry entry) {
        return Stream.of(
                        amount(entry),
                        phrases.label(entry.category()).toString(),
                        what(entry),
                        phrases.day(entry.day()),
                        tags(entry))
                .filter(part -> !part.isEmpty())
                .collect(joining(" · "));
    }

    /** With how it was paid and the note. */
    private String full(Entry entry) {
        return Stream.of(entry.payment(), entry.note())
                .filter(Objects::nonNull)
                .map(Plain::shown)
                .reduce(line(entry), (line, aside) -> line + " · " + aside);
    }

    /** The amount and what it was for. */
    String brief(Entry entry) {
        return (amount(entry) + " " + what(entry)).strip();
    }

    /** The amount, the category and what it is for, of what is not booked yet. */
    String undated(NewEntry planned) {
        Entry entry = Entry.of(0, planned);
        return Stream.of(amount(entry), phrases.label(entry.category()).toString(), what(entry), tags(entry))
                .filter(part -> !part.isEmpty())
                .collect(joining(" · "));
    }

    /** What it is for, or the amount where nothing is said of it. */
    String name(NewEntry planned) {
        String name = planned.item() == null ? planned.merchant() : planned.item();
        return name == null ? amount(Entry.of(0, planned)) : Plain.shown(name);
    }

    List<String> numbered(List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> (i + 1) + ". " + line(entries.get(i)))
                .toList();
    }

    String all(Recording recording) {
        List<Entry> entries = recording.entries();
        if (entries.size() == 1) {
            return full(entries.getFirst());
        }
        List<Money> sums = Sums.of(entries);
        String sum = sums.isEmpty() || sums.size() > CURRENCIES ? "" : ", " + phrases.amounts(sums);
        String lines = String.join("\n", numbered(entries.stream().limit(LINES).toList()));
        String rest = entries.size() > LINES ? "\nand " + (entries.size() - LINES) + " more" : "";
        return entries.size() + " entries" + sum + "\n" + lines + rest;
    }

    private String amount(Entry entry) {
        String amount = phrases.amount(entry.amount());
        return switch (entry.kind()) {
            case EXPENSE -> amount;
            case INCOME -> "+" + amount;
            case REFUND -> "+" + amount + " refund";
        };
    }

    private static String what(Entry entry) {
        String item = entry.item() == null ? "" : Plain.shown(entry.item());
        if (entry.merchant() == null) {
            return item;
        }
        String link = entry.kind() == Kind.EXPENSE ? "at " : "from ";
        return (item + " " + link + Plain.shown(entry.merchant())).strip();
    }

    private static String tags(Entry entry) {
        return entry.tags().stream()
                .sorted()
                .limit(TAGS)
                .map(tag -> "#" + Plain.line(tag, 20))
                .collect(joining(" "));
    }
}
