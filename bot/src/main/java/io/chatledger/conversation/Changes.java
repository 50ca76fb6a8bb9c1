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

    Changes(Ledger ledger, Habits habits) {
        this.ledger = ledger;
        this.habits = habits;
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
        Map<String, Category> before = ledger.learned(speaker.number());
        return ledger.find(speaker.number(), recording)
                .flatMap(found -> entry(found, entry))
                .flatMap(found -> ledger.recategorise(speaker.number(), found.id(), category, speaker.now()))
                .flatMap(_ -> ledger.find(speaker.number(), recording))
                .map(changed -> shown(speaker, changed, lesson(before, ledger.learned(speaker.number()))))
                .orElseGet(Recorder::gone);
    }

    /** Moves the entry that was recorded last. */
    Reply fileLast(Speaker speaker, Category category) {
        Map<String, Category> before = ledger.learned(speaker.number());
        return ledger.last(speaker.number(), 1, null, null, null).stream()
                .findFirst()
                .map(last -> (last.category() == Category.INCOME) == (category == Category.INCOME)
                        ? filed(speaker, last, category, before)
                        : Reply.of(otherWay(speaker, last)))
                .orElseGet(() -> Reply.of(TalkWords.NOTHING_YET));
    }

    private Reply filed(Speaker speaker, Entry last, Category category, Map<String, Category> before) {
        return ledger.recategorise(speaker.number(), last.id(), category, speaker.now())
                .map(changed -> Reply.of("✓ " + new Receipt(speaker.phrases()).line(changed)
                        + lesson(before, ledger.learned(speaker.number()))))
                .orElseGet(Recorder::gone);
    }

    /** Between income and spending the money goes the other way, which a word for a category does not say. */
    private static String otherWay(Speaker speaker, Entry last) {
        return "The last entry is "
                + (last.category() == Category.INCOME ? "money that came in: " : "money that went out: ")
                + new Receipt(speaker.phrases()).line(last) + "\nIf that is wrong, say “undo” and write it again.";
    }

    Reply back(Speaker speaker, long recording) {
        return ledger.find(speaker.number(), recording)
                .map(found -> shown(speaker, found, ""))
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
                        .as(Label.of(category).toString()))
                .toList();
        List<List<Button>> rows = new ArrayList<>(Rows.ofTwo(buttons));
        rows.add(List.of(new Tap.Back(recording.id()).as("Back")));
        String question = new Receipt(speaker.phrases()).brief(entry) + ": which category?";
        return Reply.inPlace(question, rows);
    }

    private static Reply shown(Speaker speaker, Recording recording, String lesson) {
        String text = new Receipt(speaker.phrases()).recorded(recording);
        return Reply.inPlace(text + lesson, List.of(Recorder.buttons(recording)));
    }

    private static String lesson(Map<String, Category> before, Map<String, Category> after) {
        return after.entrySet().stream()
                .filter(learned -> before.get(learned.getKey()) != learned.getValue())
                .map(learned -> "\nFrom now on " + Plain.shown(learned.getKey()) + " is "
                        + Label.of(learned.getValue()).name() + ".")
                .findFirst()
                .orElse("");
    }

    private static Optional<Entry> entry(Recording recording, long entry) {
        return recording.entries().stream().filter(found -> found.id() == entry).findAny();
    }
}
