package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Recording;
import io.chatledger.ledger.Undone;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands in the chat about a recording: what it holds now, what was done, and buttons to change it. */
@Component
class Slips {

    private final Ledger ledger;

    Slips(Ledger ledger) {
        this.ledger = ledger;
    }

    static List<Button> buttons(Recording recording) {
        return List.of(
                new Tap.Undo(recording.id()).as("Undo"),
                new Tap.Change(recording.id()).as("Category"),
                new Tap.Edit(Field.DATE, recording.id(), Tap.Edit.WHICHEVER).as("Date"),
                new Tap.Edit(Field.MORE, recording.id(), Tap.Edit.WHICHEVER).as("More"));
    }

    /** The recording as it is now, with one more line. */
    static Reply of(Speaker speaker, Recording recording, String line) {
        String text = new Receipt(speaker.phrases()).recorded(recording);
        return new Reply(line.isEmpty() ? text : text + "\n" + line, List.of(buttons(recording)), false);
    }

    /** The recording that an entry is in. */
    Reply ofEntry(Speaker speaker, Entry entry, String line) {
        return ledger.recordingOf(speaker.number(), entry.id())
                .map(recording -> of(speaker, recording, line))
                .orElseGet(Recorder::gone);
    }

    /** Several entries that went. */
    Reply deleted(Speaker speaker, List<Entry> entries) {
        return again(speaker, "Deleted: " + all(speaker, entries), "Put back");
    }

    /** Several entries that are now as they should be. */
    Reply changed(Speaker speaker, List<Entry> entries, String line) {
        String text = "Changed: " + all(speaker, entries);
        return again(speaker, line.isEmpty() ? text : text + "\n" + line, "Undo");
    }

    Reply undone(Speaker speaker, Undone undone) {
        if (undone.after().isEmpty()) {
            return undone.before().isEmpty()
                    ? Reply.of("Undone.")
                    : again(speaker, "Undone: " + all(speaker, undone.before()), "Put back");
        }
        String before = undone.before().isEmpty() ? "Back again: " : "Undone, it is as before: ";
        return again(speaker, before + all(speaker, undone.after()), "Undo");
    }

    /** What a step taught, in a sentence; empty when it was nothing. */
    String lesson(Speaker speaker, Map<String, Category> before) {
        return ledger.learned(speaker.number()).entrySet().stream()
                .filter(learned -> before.get(learned.getKey()) != learned.getValue())
                .map(learned -> "From now on " + Plain.shown(learned.getKey()) + " is "
                        + speaker.phrases().label(learned.getValue()).name() + ".")
                .collect(joining("\n"));
    }

    private Reply again(Speaker speaker, String text, String label) {
        Button button = new Tap.TakeBack(ledger.lastStep(speaker.number())).as(label);
        return new Reply(text, List.of(List.of(button)), false);
    }

    private static String all(Speaker speaker, List<Entry> entries) {
        return new Receipt(speaker.phrases()).all(new Recording(0, entries));
    }
}
