package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Recording;
import io.chatledger.ledger.Revision;
import io.chatledger.understanding.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Changes entries by taps: what of which entry, and to what. */
@Component
class Amendments {

    private final Ledger ledger;
    private final Corrections corrections;
    private final Slips slips;
    private final Dictation dictation;
    private final Recorder recorder;

    Amendments(Ledger ledger, Corrections corrections, Slips slips, Dictation dictation, Recorder recorder) {
        this.ledger = ledger;
        this.corrections = corrections;
        this.slips = slips;
        this.dictation = dictation;
        this.recorder = recorder;
    }

    /** Asks which of several entries, or what it is to become. */
    Reply open(Speaker speaker, Tap.Edit edit) {
        Optional<Recording> found = ledger.find(speaker.number(), edit.recording());
        if (found.isEmpty()) {
            return Recorder.gone();
        }
        Menus menus = new Menus(speaker.phrases(), found.get());
        List<Entry> entries = found.get().entries();
        if (edit.entry() == Tap.Edit.WHICHEVER && entries.size() > 1) {
            return menus.which(edit.field());
        }
        return entries.stream()
                .filter(entry -> edit.entry() == Tap.Edit.WHICHEVER || entry.id() == edit.entry())
                .findFirst()
                .map(entry -> open(speaker, menus, edit.field(), entry))
                .orElseGet(Recorder::gone);
    }

    private Reply open(Speaker speaker, Menus menus, Field field, Entry entry) {
        return switch (field) {
            case DATE -> menus.days(entry);
            case MORE -> menus.more(entry);
            case KIND -> menus.kinds(entry);
            case AMOUNT, NAME, NOTE -> {
                dictation.expect(speaker, field, entry);
                yield menus.prompt(field, entry);
            }
        };
    }

    /** Asks for a day that has to be typed. */
    Reply otherDay(Speaker speaker, long recording, long entry) {
        return with(speaker, recording, entry, found -> {
            dictation.expect(speaker, Field.DATE, found);
            return new Menus(speaker.phrases(), new Recording(recording, List.of(found))).prompt(Field.DATE, found);
        });
    }

    Reply move(Speaker speaker, long recording, long entry, LocalDate day) {
        return change(speaker, recording, entry, new Change(null, null, null, day, null, null, null));
    }

    Reply turn(Speaker speaker, long recording, long entry, Kind kind) {
        return change(speaker, recording, entry, new Change(null, null, null, null, null, null, kind));
    }

    /** Takes out one of several; the only one goes with its recording, so that it can be put back by a tap. */
    Reply drop(Speaker speaker, long recording, long entry) {
        Optional<Recording> found = ledger.find(speaker.number(), recording);
        if (found.isPresent() && found.get().entries().size() == 1) {
            return with(speaker, recording, entry, _ -> recorder.undo(speaker, recording));
        }
        return with(speaker, recording, entry, gone -> {
            ledger.revise(speaker.number(), recording, Revision.removing(Set.of(entry)), speaker.now());
            String line = "Deleted: " + new Receipt(speaker.phrases()).line(gone);
            return ledger.find(speaker.number(), recording)
                    .map(left -> Slips.of(speaker, left, line).replacing())
                    .orElseGet(Recorder::gone);
        });
    }

    private Reply change(Speaker speaker, long recording, long entry, Change to) {
        return with(
                speaker,
                recording,
                entry,
                found -> corrections.change(speaker, found, to).replacing());
    }

    private Reply with(Speaker speaker, long recording, long entry, Function<Entry, Reply> then) {
        return ledger.find(speaker.number(), recording)
                .flatMap(found -> found.entries().stream()
                        .filter(each -> each.id() == entry)
                        .findAny())
                .map(then)
                .orElseGet(Recorder::gone);
    }

    /** Takes back the last step, if it is still the one that the button stands for. */
    Reply takeBack(Speaker speaker, String step) {
        return ledger.lastStep(speaker.number()).equals(step)
                ? ledger.undoLast(speaker.number(), speaker.now())
                        .map(undone -> slips.undone(speaker, undone).replacing())
                        .orElseGet(Recorder::gone)
                : Reply.of(TalkWords.NOT_LAST);
    }
}
