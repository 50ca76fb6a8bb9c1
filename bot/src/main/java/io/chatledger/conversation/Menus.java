package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Recording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The menus that take the place of a receipt while one of its entries is changed. */
record Menus(Phrases phrases, Recording recording) {

    private static final int ENTRIES = 20;
    private static final int DAYS = 6;

    Reply which(Field field) {
        Receipt receipt = new Receipt(phrases);
        List<List<Button>> rows = recording.entries().stream()
                .limit(ENTRIES)
                .map(entry -> List.of(edit(field, entry).as(receipt.brief(entry))))
                .toList();
        return menu("Which one?", rows);
    }

    Reply more(Entry entry) {
        List<Button> buttons = List.of(
                edit(Field.AMOUNT, entry).as("Amount"),
                edit(Field.NAME, entry).as("What it was"),
                edit(Field.NOTE, entry).as("Note"),
                edit(Field.KIND, entry).as("Expense or income"),
                new Tap.Drop(recording.id(), entry.id()).as("Delete it"));
        return menu(brief(entry) + ": what is to change?", Rows.ofTwo(buttons));
    }

    Reply days(Entry entry) {
        List<Button> days = Stream.iterate(phrases.today(), day -> day.minusDays(1))
                .filter(day -> !day.equals(entry.day()))
                .limit(DAYS)
                .map(day -> new Tap.Move(recording.id(), entry.id(), day).as(capital(day)))
                .toList();
        List<List<Button>> rows = new ArrayList<>(Rows.ofTwo(days));
        rows.add(List.of(new Tap.OtherDay(recording.id(), entry.id()).as("Another day")));
        return menu(brief(entry) + ": on which day?", rows);
    }

    Reply kinds(Entry entry) {
        List<Button> kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind != entry.kind())
                .map(kind -> new Tap.Turn(recording.id(), entry.id(), kind).as(name(kind)))
                .toList();
        return menu(brief(entry) + ": what was it?", List.of(kinds));
    }

    /** Asks for what has to be typed. */
    Reply prompt(Field field, Entry entry) {
        String question = switch (field) {
            case AMOUNT -> "How much was it? Write the amount, for example “12.50”.";
            case NAME -> "What was it? Write it, for example “lunch”.";
            case NOTE -> "Write the note, for example “with Anna”.";
            case DATE -> "On which day was it? Write it, for example “3 May”.";
            case MORE, KIND -> throw new IllegalArgumentException("nothing to type");
        };
        return new Reply(
                brief(entry) + ": " + question, List.of(List.of(new Tap.Back(recording.id()).as("Cancel"))), true);
    }

    private Reply menu(String question, List<List<Button>> choices) {
        List<List<Button>> rows = new ArrayList<>(choices);
        rows.add(List.of(new Tap.Back(recording.id()).as("Back")));
        return Reply.inPlace(question, rows);
    }

    private Tap edit(Field field, Entry entry) {
        return new Tap.Edit(field, recording.id(), entry.id());
    }

    private String brief(Entry entry) {
        return new Receipt(phrases).brief(entry);
    }

    private String capital(LocalDate day) {
        String words = phrases.day(day);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case EXPENSE -> "Expense";
            case INCOME -> "Income";
            case REFUND -> "Refund";
        };
    }
}
