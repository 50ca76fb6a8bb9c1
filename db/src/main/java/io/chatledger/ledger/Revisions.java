package io.chatledger.ledger;

import io.chatledger.ledger.Past.Was;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Changes entries that are there, and takes back the last step: it keeps how things were before it, and taking back
 * swaps that with how they are.
 */
@Component
class Revisions {

    private final Recordings recordings;
    private final Entries entries;
    private final Places places;
    private final Lessons lessons;
    private final LastSteps steps;
    private final ApplicationEventPublisher events;

    Revisions(
            Recordings recordings,
            Entries entries,
            Places places,
            Lessons lessons,
            LastSteps steps,
            ApplicationEventPublisher events) {
        this.recordings = recordings;
        this.entries = entries;
        this.places = places;
        this.lessons = lessons;
        this.steps = steps;
        this.events = events;
    }

    /** The next step to take back is that a recording came, went or came again. */
    void turned(long account, long recording, boolean wasThere) {
        keep(account, Past.ofRecording(recording, wasThere));
    }

    /** The next step to take back is one that the ledger knows nothing of. */
    void elsewhere(long account, String step) {
        keep(account, Past.elsewhere(step));
    }

    /** The last step, when the ledger knows nothing of it. */
    Optional<String> elsewhere(long account) {
        return Optional.ofNullable(steps.find(account)).map(Past::of).map(Past::elsewhere);
    }

    /**
     * Changes, takes out and adds entries of an account in one step; those that are not there any more stay out.
     *
     * @param recording gets what is added
     * @param learned what the step teaches
     */
    void revise(long account, long recording, Revision revision, Map<String, Category> learned, Instant now) {
        steps.lock(account);
        List<Entry> changed = revision.changed().stream()
                .filter(entry -> entries.find(entry.id(), account).isPresent())
                .toList();
        List<Long> removed = revision.removed().stream()
                .filter(id -> entries.find(id, account).isPresent())
                .toList();
        boolean adding = !revision.added().isEmpty()
                && recordings
                        .findByIdAndAccountIdAndUndoneAtIsNull(recording, account)
                        .isPresent();
        List<Entry> added = adding ? aside(account, revision.added(), now) : List.of();
        List<Long> touched = Stream.of(
                        changed.stream().map(Entry::id),
                        removed.stream(),
                        added.stream().map(Entry::id))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        List<Entry> before = there(account, touched);
        Past past = past(account, null, false, touched, learned.keySet());
        changed.forEach(entry -> write(account, entry));
        leaveOut(account, removed, now);
        int free = places.free(recording);
        for (int i = 0; i < added.size(); i++) {
            places.move(added.get(i).id(), account, recording, free + i);
        }
        learned.forEach((phrase, category) -> learn(account, phrase, category));
        keep(account, past);
        events.publishEvent(new EntriesChanged(account, before, there(account, touched), now));
    }

    /** Moves entries to where they are not in the ledger. */
    void leaveOut(long account, List<Long> removed, Instant now) {
        if (!removed.isEmpty()) {
            long bin = Objects.requireNonNull(recordings
                    .save(StoredRecording.undone(account, List.of(), now))
                    .id());
            for (int i = 0; i < removed.size(); i++) {
                places.move(removed.get(i), account, bin, i);
            }
        }
    }

    /** Takes back the last step, which may be that one was taken back; empty when there is none. */
    Optional<Undone> undo(long account, Instant now) {
        if (!steps.lock(account)) {
            return Optional.empty();
        }
        Past past = Past.of(Objects.requireNonNull(steps.find(account)));
        if (past.elsewhere() != null) {
            return Optional.empty();
        }
        Long recording = past.recording();
        List<Long> touched = Stream.concat(
                        past.entries().stream().map(was -> was.entry().id()),
                        recording == null ? Stream.empty() : places.of(recording, account).stream())
                .toList();
        List<Entry> before = there(account, touched);
        Past present = past(
                account,
                recording,
                !past.there(),
                past.entries().stream().map(was -> was.entry().id()).toList(),
                past.lessons().keySet());
        restore(account, past, now);
        keep(account, present);
        List<Entry> after = there(account, touched);
        events.publishEvent(new EntriesChanged(account, before, after, now));
        return Optional.of(new Undone(before, after));
    }

    Optional<Long> home(long account, long entry) {
        return places.find(entry, account).map(Places.Place::recordingId);
    }

    /** Tells the last step from others, in ASCII; empty when there is none. */
    String last(long account) {
        String step = steps.find(account);
        return step == null ? "" : Integer.toHexString(step.hashCode());
    }

    private void restore(long account, Past past, Instant now) {
        if (past.recording() != null) {
            if (past.there()) {
                recordings.restore(past.recording(), account);
            } else {
                recordings.undo(past.recording(), account, now);
            }
        }
        List<Was> out = new ArrayList<>();
        List<Was> in = new ArrayList<>();
        past.entries().forEach(was -> (entries.find(was.entry().id(), account).isPresent() ? out : in).add(was));
        Stream.of(out, in).flatMap(List::stream).forEach(was -> {
            write(account, was.entry());
            places.move(was.entry().id(), account, was.recording(), was.place());
        });
        past.lessons().forEach((phrase, category) -> learn(account, phrase, category));
    }

    private Past past(
            long account,
            @Nullable Long recording,
            boolean there,
            Collection<Long> touched,
            Collection<String> phrases) {
        Map<String, @Nullable Category> known = new HashMap<>();
        phrases.forEach(phrase -> known.put(phrase, null));
        lessons.of(account).stream()
                .filter(lesson -> known.containsKey(lesson.phrase()))
                .forEach(lesson -> known.put(lesson.phrase(), lesson.category()));
        List<Was> were = touched.stream()
                .map(id -> places.find(id, account)
                        .orElseThrow()
                        .of(entries.findAnywhere(id, account).toEntry()))
                .toList();
        return new Past(recording, there, were, known, null);
    }

    /** Stores entries where they are not in the ledger. */
    private List<Entry> aside(long account, List<NewEntry> added, Instant now) {
        return recordings
                .save(StoredRecording.undone(account, added, now))
                .toRecording()
                .entries();
    }

    private void write(long account, Entry entry) {
        entries.write(
                entry.id(),
                account,
                entry.kind(),
                entry.amount().amount(),
                entry.amount().currency(),
                entry.category(),
                entry.item(),
                entry.merchant(),
                entry.day(),
                entry.payment(),
                entry.note());
        entries.dropTags(entry.id());
        entry.tags().forEach(tag -> entries.tag(entry.id(), tag));
    }

    private List<Entry> there(long account, List<Long> ids) {
        return ids.stream()
                .sorted()
                .flatMap(id -> entries.find(id, account).stream())
                .map(StoredEntry::toEntry)
                .toList();
    }

    private void learn(long account, String phrase, @Nullable Category category) {
        if (category == null) {
            lessons.forget(account, phrase);
        } else if (!lessons.change(account, phrase, category)) {
            try {
                lessons.add(account, phrase, category);
            } catch (DuplicateKeyException learnedMeanwhile) {
                lessons.change(account, phrase, category);
            }
        }
    }

    private void keep(long account, Past past) {
        String json = past.json();
        if (!steps.change(account, json)) {
            try {
                steps.add(account, json);
            } catch (DuplicateKeyException addedMeanwhile) {
                steps.change(account, json);
            }
        }
    }
}
