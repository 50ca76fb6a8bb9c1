package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.ledger.Revision;
import io.chatledger.ledger.Source;
import io.chatledger.ledger.Source.Said;
import io.chatledger.ledger.Sources;
import io.chatledger.understanding.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Corrects entries when their message is edited: what the message says as before stays as it is now, what it says
 * otherwise is changed, what it does not say any more is taken out. A message that makes no sense any more changes nothing.
 */
@Component
class Edits {

    private final Ledger ledger;
    private final Sources sources;
    private final Interpreter interpreter;
    private final Recorder recorder;

    Edits(Ledger ledger, Sources sources, Interpreter interpreter, Recorder recorder) {
        this.ledger = ledger;
        this.sources = sources;
        this.interpreter = interpreter;
        this.recorder = recorder;
    }

    Optional<Reply> reply(Speaker speaker, String text) {
        Optional<Source> source = sources.find(speaker.number(), speaker.chat(), speaker.message());
        if (source.isPresent()) {
            return source.flatMap(found -> reply(speaker, text, found));
        }
        return sources.isKnown(speaker.chat(), speaker.message())
                ? Optional.empty()
                : interpreter.understand(speaker, text) instanceof Intent.RecordEntries understood
                        ? Optional.of(recorder.record(speaker, text, understood))
                        : Optional.empty();
    }

    private Optional<Reply> reply(Speaker speaker, String text, Source source) {
        if (source.text().equals(text)) {
            return Optional.empty();
        }
        Optional<Recording> recording = ledger.find(speaker.number(), source.recording());
        if (recording.isEmpty()) {
            return Optional.of(Reply.of("You took that out before, so it stays out. Write it again to record it."));
        }
        if (!(interpreter.understand(speaker, source.with(text)) instanceof Intent.RecordEntries(var drafts))) {
            return Optional.of(Reply.of("I find no expense in your message any more, so I keep what I recorded: "
                    + new Receipt(speaker.phrases()).all(recording.get())
                    + "\nTap Undo below it if it is to go."));
        }
        Merge merge = Merge.of(source.said(), drafts.stream().map(Texts::entry).toList());
        List<Entry> removed = there(speaker, merge.vanished());
        List<Entry> changed = merge.changed().stream()
                .flatMap(change -> ledger.entry(speaker.number(), change.entry()).map(change::appliedTo).stream())
                .toList();
        Revision revision =
                new Revision(changed, removed.stream().map(Entry::id).collect(Collectors.toSet()), merge.added());
        if (!revision.isEmpty()) {
            ledger.revise(speaker.number(), source.recording(), revision, speaker.now());
        }
        keep(speaker, text, source, merge);
        return revision.isEmpty() ? Optional.empty() : Optional.of(shown(speaker, source.recording(), removed));
    }

    /** What the message says from now on, with the ids of what it added. */
    private void keep(Speaker speaker, String text, Source source, Merge merge) {
        List<Said> said = new ArrayList<>(merge.kept());
        List<Long> known = source.said().stream().map(Said::entry).toList();
        List<Long> fresh =
                ledger.find(speaker.number(), source.recording()).map(Recording::entries).orElse(List.of()).stream()
                        .map(Entry::id)
                        .filter(id -> !known.contains(id))
                        .toList();
        List<NewEntry> added = merge.added();
        int first = fresh.size() - added.size();
        for (int i = 0; i < added.size(); i++) {
            said.add(new Said(fresh.get(first + i), added.get(i)));
        }
        sources.keep(speaker.chat(), speaker.message(), source.edited(text, said));
    }

    private Reply shown(Speaker speaker, long recording, List<Entry> removed) {
        String deleted = removed.stream()
                .map(entry -> "Deleted: " + new Receipt(speaker.phrases()).line(entry))
                .collect(Collectors.joining("\n"));
        return ledger.find(speaker.number(), recording)
                .map(found -> Slips.of(speaker, found, deleted).replacing())
                .orElseGet(Recorder::gone);
    }

    private List<Entry> there(Speaker speaker, List<Long> ids) {
        return ids.stream()
                .flatMap(id -> ledger.entry(speaker.number(), id).stream())
                .toList();
    }
}
