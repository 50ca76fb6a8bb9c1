package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Recording;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.Intent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Records what was understood, and takes it back. */
@Component
class Recorder {

    /** So many of the next likely categories are offered beside an assumed one. */
    private static final int GUESSES = 2;

    private final Ledger ledger;
    private final Slips slips;
    private final Origins origins;
    private final Repeating repeating;

    Recorder(Ledger ledger, Slips slips, Origins origins, Repeating repeating) {
        this.ledger = ledger;
        this.origins = origins;
        this.slips = slips;
        this.repeating = repeating;
    }

    /** @param whole all that was said about the entries, which may be several messages */
    Reply record(Speaker speaker, String whole, Intent.RecordEntries understood) {
        List<EntryDraft> drafts = understood.entries();
        if (drafts.getFirst().recurrence() != null) {
            return repeating.begin(speaker, drafts.getFirst(), Texts.entry(drafts.getFirst()), whole);
        }
        Recording recording = ledger.record(
                speaker.number(), drafts.stream().map(Texts::entry).toList(), speaker.now());
        origins.keep(speaker, whole, recording, drafts);
        String assumed = new Assumptions(speaker.phrases()).of(drafts);
        String text = new Receipt(speaker.phrases()).recorded(recording) + (assumed.isEmpty() ? "" : "\n" + assumed);
        return new Reply(text, buttons(speaker.phrases(), recording, drafts), false);
    }

    Reply undoLast(Speaker speaker) {
        return ledger.undoLast(speaker.number(), speaker.now())
                .map(undone -> slips.undone(speaker, undone))
                .orElseGet(() -> Reply.of(TalkWords.NOTHING_TO_UNDO));
    }

    Reply undo(Speaker speaker, long recording) {
        return ledger.undo(speaker.number(), recording, speaker.now())
                .map(undone -> Reply.inPlace(new Receipt(speaker.phrases()).undone(undone), putBack(recording)))
                .orElseGet(Recorder::gone);
    }

    Reply restore(Speaker speaker, long recording) {
        return ledger.restore(speaker.number(), recording, speaker.now())
                .map(back -> Slips.of(speaker, back, "").replacing())
                .orElseGet(() -> Reply.of("There is nothing to put back."));
    }

    private static List<List<Button>> putBack(long recording) {
        return List.of(List.of(new Tap.Restore(recording).as("Put back")));
    }

    static Reply gone() {
        return Reply.of("That is not in your entries any more.");
    }

    private static List<List<Button>> buttons(Phrases phrases, Recording recording, List<EntryDraft> drafts) {
        List<Button> guesses = drafts.size() == 1
                ? guesses(drafts.getFirst())
                        .map(category -> new Tap.File(
                                        recording.id(),
                                        recording.entries().getFirst().id(),
                                        category)
                                .as(phrases.label(category).toString()))
                        .toList()
                : List.of();
        return guesses.isEmpty() ? List.of(Slips.buttons(recording)) : List.of(guesses, Slips.buttons(recording));
    }

    /** None when the category is certain; else that one first, so that a tap can confirm it. */
    private static Stream<Category> guesses(EntryDraft draft) {
        return draft.alternatives().isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(draft.category()),
                        draft.alternatives().stream().limit(GUESSES));
    }
}
