package io.chatledger.conversation;

import static java.util.stream.Collectors.toSet;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Revision;
import io.chatledger.understanding.Change;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Question;
import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes and takes out entries as somebody says in words: those that are named, or the last one. */
@Component
class Corrections {

    private static final Change NOTHING = new Change(null, null, null, null, null, null, null);
    private static final int MOST = 100;
    private static final String ONE_BY_ONE = "One at a time, please: “the second one was 12”.";

    private final Ledger ledger;
    private final Named named;
    private final Slips slips;
    private final Repeating repeating;

    Corrections(Ledger ledger, Named named, Slips slips, Repeating repeating) {
        this.ledger = ledger;
        this.named = named;
        this.slips = slips;
        this.repeating = repeating;
    }

    Reply correct(Speaker speaker, Intent.ChangeLast change) {
        return named.find(speaker, change.of(), change.on())
                .map(entry -> change(speaker, entry, change.to()))
                .or(() -> repeating.change(speaker, change.of(), change.to()))
                .orElseGet(() -> notFound(speaker));
    }

    /** Makes the entry what it is to be. */
    Reply change(Speaker speaker, Entry entry, Change to) {
        if (to.equals(NOTHING)) {
            return slips.ofEntry(speaker, entry, "What is to change? Say, for example, “it was 12”, or tap.");
        }
        boolean otherWay = (entry.category() == Category.INCOME) != (to.category() == Category.INCOME);
        if (to.category() != null && to.kind() == null && otherWay) {
            return slips.ofEntry(speaker, entry, otherWay(entry));
        }
        try {
            return correct(speaker, Amended.of(entry, to));
        } catch (IllegalArgumentException _) {
            return Reply.of(new QuestionWords(speaker.phrases()).of(new Question(Missing.DECIMALS, null, List.of())));
        }
    }

    /** Makes all of them what they are to be, in one step. */
    Reply change(Speaker speaker, List<Entry> entries, Change to) {
        boolean turned = to.category() != null
                && entries.stream()
                        .anyMatch(entry -> (entry.category() == Category.INCOME) != (to.category() == Category.INCOME));
        if (to.equals(NOTHING) || turned) {
            return entries.size() == 1 ? change(speaker, entries.getFirst(), to) : Reply.of(ONE_BY_ONE);
        }
        try {
            Map<String, Category> before = ledger.learned(speaker.number());
            List<Entry> changed = ledger.correct(
                    speaker.number(),
                    entries.stream().map(entry -> Amended.of(entry, to)).toList(),
                    speaker.now());
            return slips.changed(speaker, changed, slips.lesson(speaker, before));
        } catch (IllegalArgumentException _) {
            return Reply.of(new QuestionWords(speaker.phrases()).of(new Question(Missing.DECIMALS, null, List.of())));
        }
    }

    Reply correct(Speaker speaker, Entry to) {
        Map<String, Category> before = ledger.learned(speaker.number());
        return ledger.correct(speaker.number(), to, speaker.now())
                .map(changed -> slips.ofEntry(speaker, changed, slips.lesson(speaker, before)))
                .orElseGet(Recorder::gone);
    }

    Reply delete(Speaker speaker, Intent.DeleteLast delete) {
        boolean everything = delete.count() != null && delete.count() >= MOST;
        if (everything && delete.on() == null && delete.of().equals(Selection.ALL)) {
            return Reply.of(TalkWords.WHICH_ALL);
        }
        int count = delete.count() == null ? 1 : Math.clamp(delete.count(), 1, MOST);
        List<Entry> entries = named.find(speaker, delete.of(), delete.on(), count);
        return entries.isEmpty() ? notFound(speaker) : delete(speaker, entries.reversed());
    }

    Reply delete(Speaker speaker, List<Entry> entries) {
        Optional<Long> recording =
                ledger.recordingOf(speaker.number(), entries.getFirst().id()).map(found -> found.id());
        ledger.revise(
                speaker.number(),
                recording.orElse(0L),
                Revision.removing(entries.stream().map(Entry::id).collect(toSet())),
                speaker.now());
        return slips.deleted(speaker, entries);
    }

    private Reply notFound(Speaker speaker) {
        return Reply.of(ledger.count(speaker.number()) == 0 ? TalkWords.NOTHING_YET : TalkWords.NO_SUCH_ENTRY);
    }

    /** Between income and spending the money goes the other way, which a word for a category does not say. */
    private static String otherWay(Entry entry) {
        return "It is money that "
                + (entry.category() == Category.INCOME ? "came in" : "went out")
                + ". If that is wrong, tap More, then “Expense or income”.";
    }
}
