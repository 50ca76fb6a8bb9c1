package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.ledger.Source;
import io.chatledger.ledger.Source.Said;
import io.chatledger.ledger.Sources;
import io.chatledger.understanding.EntryDraft;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Keeps what messages said that recorded something, where messages can be edited. */
@Component
class Origins {

    private final Sources sources;

    Origins(Sources sources) {
        this.sources = sources;
    }

    /** @param whole what was said about the entries, of which the message may be only the end */
    void keep(Speaker speaker, String whole, Recording recording, List<EntryDraft> drafts) {
        if (speaker.message() == 0) {
            return;
        }
        List<NewEntry> told = drafts.stream().map(Texts::entry).toList();
        List<Entry> entries = recording.entries();
        List<Said> said = IntStream.range(0, told.size())
                .mapToObj(i -> new Said(entries.get(i).id(), told.get(i)))
                .toList();
        String text = speaker.text();
        String before = whole.endsWith(text)
                ? whole.substring(0, whole.length() - text.length()).strip()
                : "";
        sources.keep(speaker.chat(), speaker.message(), new Source(recording.id(), before, text, said));
    }
}
