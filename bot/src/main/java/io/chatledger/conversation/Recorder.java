package io.chatledger.conversation;

import static java.util.stream.Collectors.toSet;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.Intent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what was understood, and takes it back. */
@Component
class Recorder {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PAYMENT = 50;
    private static final int LONGEST_TAG = 50;
    /** So many of the next likely categories are offered beside an assumed one. */
    private static final int GUESSES = 2;

    private final Ledger ledger;
    private final Repeating repeating;

    Recorder(Ledger ledger, Repeating repeating) {
        this.ledger = ledger;
        this.repeating = repeating;
    }

    Reply record(Speaker speaker, Intent.RecordEntries understood) {
        List<EntryDraft> drafts = understood.entries();
        if (drafts.getFirst().recurrence() != null) {
            return repeating.begin(speaker, drafts.getFirst(), entry(drafts.getFirst()));
        }
        Recording recording = ledger.record(
                speaker.number(), drafts.stream().map(Recorder::entry).toList(), speaker.now());
        String assumed = new Assumptions(speaker.phrases()).of(drafts);
        String text = new Receipt(speaker.phrases()).recorded(recording) + (assumed.isEmpty() ? "" : "\n" + assumed);
        return new Reply(text, buttons(recording, drafts), false);
    }

    Reply undoLast(Speaker speaker) {
        return ledger.undoLast(speaker.number(), speaker.now())
                .map(recording -> Reply.of(new Receipt(speaker.phrases()).undone(recording)))
                .orElseGet(() -> Reply.of(TalkWords.NOTHING_TO_UNDO));
    }

    Reply undo(Speaker speaker, long recording) {
        return ledger.undo(speaker.number(), recording, speaker.now())
                .map(undone -> Reply.inPlace(new Receipt(speaker.phrases()).undone(undone), List.of()))
                .orElseGet(Recorder::gone);
    }

    /** Takes out the last entry alone: the others of its message are recorded anew. */
    Reply deleteLast(Speaker speaker) {
        return ledger.undoLast(speaker.number(), speaker.now())
                .map(undone -> deleted(speaker, undone.entries()))
                .orElseGet(() -> Reply.of(TalkWords.NOTHING_TO_UNDO));
    }

    private Reply deleted(Speaker speaker, List<Entry> entries) {
        Receipt receipt = new Receipt(speaker.phrases());
        String deleted = "Deleted: " + receipt.line(entries.getLast());
        if (entries.size() == 1) {
            return Reply.of(deleted);
        }
        List<NewEntry> others =
                entries.stream().limit(entries.size() - 1L).map(Recorder::again).toList();
        Recording kept = ledger.record(speaker.number(), others, speaker.now());
        return new Reply(deleted + "\nKept: " + receipt.all(kept), List.of(buttons(kept)), false);
    }

    static Reply gone() {
        return Reply.of("That is not in your entries any more.");
    }

    static List<Button> buttons(Recording recording) {
        return List.of(new Tap.Undo(recording.id()).as("Undo"), new Tap.Change(recording.id()).as("Change"));
    }

    private static List<List<Button>> buttons(Recording recording, List<EntryDraft> drafts) {
        List<Button> guesses = drafts.size() == 1
                ? guesses(drafts.getFirst())
                        .map(category -> new Tap.File(
                                        recording.id(),
                                        recording.entries().getFirst().id(),
                                        category)
                                .as(Label.of(category).toString()))
                        .toList()
                : List.of();
        return guesses.isEmpty() ? List.of(buttons(recording)) : List.of(guesses, buttons(recording));
    }

    /** None when the category is certain; else that one first, so that a tap can confirm it. */
    private static Stream<Category> guesses(EntryDraft draft) {
        return draft.alternatives().isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(draft.category()),
                        draft.alternatives().stream().limit(GUESSES));
    }

    private static NewEntry entry(EntryDraft draft) {
        return new NewEntry(
                draft.kind(),
                draft.amount(),
                draft.category(),
                line(draft.item(), LONGEST_TEXT),
                line(draft.merchant(), LONGEST_TEXT),
                draft.date(),
                draft.tags().stream()
                        .map(tag -> Plain.line(tag, LONGEST_TAG))
                        .filter(tag -> !tag.isEmpty())
                        .collect(toSet()),
                line(draft.payment(), LONGEST_PAYMENT),
                line(draft.note(), LONGEST_TEXT));
    }

    private static NewEntry again(Entry entry) {
        return new NewEntry(
                entry.kind(),
                entry.amount(),
                entry.category(),
                entry.item(),
                entry.merchant(),
                entry.day(),
                entry.tags(),
                entry.payment(),
                entry.note());
    }

    private static @Nullable String line(@Nullable String text, int longest) {
        String line = text == null ? "" : Plain.line(text, longest);
        return line.isEmpty() ? null : line;
    }
}
