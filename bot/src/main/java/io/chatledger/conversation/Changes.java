package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves entries to another category by taps: which entry, which category, done. */
@Component
class Changes {

    private static final int ENTRIES = 20;

    private final Ledger ledger;
    private final Habits habits;
    private final Slips slips;

    Changes(Ledger ledger, Habits habits, Slips slips) {
        this.ledger = ledger;
        this.habits = habits;
        this.slips = slips;
    }

    /** Asks which of several entries, or which category. */
    Reply change(Speaker speaker, long recording) {
        return ledger.find(speaker.number(), recording)
                .map(found -> {
                    List<Entry> entries = found.entries();
                    return entries.size() == 1
                            ? categories(speaker, found, entries.getFirst())
                            : entries(speaker, found, entries);
                })
                .orElseGet(Recorder::gone);
    }

    Reply pick(Speaker speaker, long recording, long entry) {
        return ledger.find(speaker.number(), recording)
                .flatMap(found -> entry(found, entry).map(picked -> categories(speaker, found, picked)))
                .orElseGet(Recorder::gone);
    }

    Reply file(Speaker speaker, long recording, long entry, Category category) {
        if (!speaker.catalogue().has(category)) {
            return Recorder.gone();
        }
        Map<String, Category> before = ledger.learned(speaker.number());
        return ledger.find(speaker.number(), recording)
                .flatMap(found -> entry(found, entry))
                .flatMap(found -> ledger.recategorise(speaker.number(), found.id(), category, speaker.now()))
                .flatMap(_ -> ledger.find(speaker.number(), recording))
                .map(changed -> Slips.of(speaker, changed, slips.lesson(speaker, before))
                        .replacing())
                .orElseGet(Recorder::gone);
    }

    Reply back(Speaker speaker, long recording) {
        return ledger.find(speaker.number(), recording)
                .map(found -> Slips.of(speaker, found, "").replacing())
                .orElseGet(Recorder::gone);
    }

    private static Reply entries(Speaker speaker, Recording recording, List<Entry> entries) {
        Receipt receipt = new Receipt(speaker.phrases());
        List<List<Button>> rows = new ArrayList<>(entries.stream()
                .limit(ENTRIES)
                .map(entry -> List.of(new Tap.Pick(recording.id(), entry.id()).as(receipt.brief(entry))))
                .toList());
        rows.add(List.of(new Tap.Back(recording.id()).as("Back")));
        return Reply.inPlace("Which one?", rows);
    }

    private Reply categories(Speaker speaker, Recording recording, Entry entry) {
        List<Button> buttons = habits.categories(speaker).stream()
                .filter(category -> category != entry.category())
                .map(category -> new Tap.File(recording.id(), entry.id(), category)
                        .as(speaker.phrases().label(category).toString()))
                .toList();
        List<List<Button>> rows = new ArrayList<>(Rows.ofTwo(buttons));
        rows.add(List.of(new Tap.Back(recording.id()).as("Back")));
        String question = new Receipt(speaker.phrases()).brief(entry) + ": which category?";
        return Reply.inPlace(question, rows);
    }

    private static Optional<Entry> entry(Recording recording, long entry) {
        return recording.entries().stream().filter(found -> found.id() == entry).findAny();
    }
}
