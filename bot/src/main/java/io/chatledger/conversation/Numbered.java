package io.chatledger.conversation;

import io.chatledger.ledger.Asked;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.understanding.Intent.Order;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries that stand in the chat with numbers before them: those of the last list, or of what was recorded since. */
@Component
class Numbered {

    private final Ledger ledger;
    private final Asked asked;

    Numbered(Ledger ledger, Asked asked) {
        this.ledger = ledger;
        this.asked = asked;
    }

    /**
     * Entries by the numbers before them.
     *
     * @param order of the list; null when they are those of one message, as they were told
     */
    record Shown(
            NavigableMap<Integer, Entry> entries, @Nullable Order order) {}

    /** Keeps which entries a page of a list shows. */
    void show(Speaker speaker, long question, Query query, int first, List<Entry> page) {
        NavigableMap<Integer, Long> places = new TreeMap<>(query.places());
        for (int i = 0; i < page.size(); i++) {
            places.put(first + i + 1, page.get(i).id());
        }
        asked.change(
                speaker.number(),
                question,
                query.showing(places, latest(speaker).map(Entry::id).orElse(0L)).json());
    }

    Shown of(Speaker speaker) {
        long latest = latest(speaker).map(Entry::id).orElse(0L);
        return asked.last(speaker.number(), speaker.chat(), speaker.now())
                .map(Query::of)
                .filter(query -> !query.places().isEmpty() && latest <= query.latest())
                .map(query -> listed(speaker, query))
                .orElseGet(() -> recorded(speaker));
    }

    private Shown listed(Speaker speaker, Query query) {
        NavigableMap<Integer, Entry> entries = new TreeMap<>();
        query.places()
                .forEach((place, id) ->
                        ledger.entry(speaker.number(), id).ifPresent(entry -> entries.put(place, entry)));
        return new Shown(entries, query.list() == null ? null : query.list().order());
    }

    private Shown recorded(Speaker speaker) {
        NavigableMap<Integer, Entry> entries = new TreeMap<>();
        latest(speaker)
                .flatMap(last -> ledger.recordingOf(speaker.number(), last.id()))
                .ifPresent(recording -> recording.entries().forEach(entry -> entries.put(entries.size() + 1, entry)));
        return new Shown(entries, null);
    }

    private Optional<Entry> latest(Speaker speaker) {
        return ledger.last(speaker.number(), 1, null, null, null).stream().findFirst();
    }
}
