package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Recording;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Selection;
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
    private final Named named;
    private final Recorder recorder;

    Changes(Ledger ledger, Habits habits, Named named, Recorder recorder) {
        this.ledger = ledger;
        this.habits = habits;
        this.named = named;
        this.recorder = recorder;
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

    /** Moves the entry that is named, or the last one; nothing else of it can be changed so far. */
    Reply correct(Speaker speaker, Intent.ChangeLast change) {
        Category category = change.to().category();
        if (category == null || !change.to().isOnlyCategory()) {
            return Reply.of(NotYet.CHANGES);
        }
        Map<String, Category> before = ledger.learned(speaker.number());
        return named.find(speaker, change.of(), change.on())
                .map(entry -> (entry.category() == Category.INCOME) == (category == Category.INCOME)
                        ? filed(speaker, entry, category, before)
                        : Reply.of(otherWay(speaker, entry)))
                .orElseGet(() ->
                        Reply.of(change.of().equals(Selection.ALL) ? TalkWords.NOTHING_YET : NotYet.NO_SUCH_ENTRY));
    }

    /** Takes out the last entry; another one that is named cannot be taken out so far. */
    Reply delete(Speaker speaker, Intent.DeleteLast delete) {
        if (delete.of().equals(Selection.ALL) && delete.on() == null && delete.count() == null) {
            return recorder.deleteLast(speaker);
        }
        return named.find(speaker, delete.of(), delete.on())
                .map(entry -> delete.count() == null && named.isLast(speaker, entry)
                        ? recorder.deleteLast(speaker)
                        : Reply.of(NotYet.DELETIONS))
                .orElseGet(() -> Reply.of(NotYet.NO_SUCH_ENTRY));
    }

    private Reply filed(Speaker speaker, Entry last, Category category, Map<String, Category> before) {
        return ledger.recategorise(speaker.number(), last.id(), category, speaker.now())
                .map(changed -> Reply.of("✓ " + new Receipt(speaker.phrases()).line(changed)
                        + lesson(before, ledger.learned(speaker.number()))))
                .orElseGet(Recorder::gone);
    }

    /** Between income and spending the money goes the other way, which a word for a category does not say. */
    private static String otherWay(Speaker speaker, Entry last) {
        return "That entry is "
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
