package io.chatledger.ledger;

import io.chatledger.account.Chat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which message recorded what, and which message answered it. */
@Service
@Transactional
public class Sources {

    private final StoredSources sources;

    Sources(StoredSources sources) {
        this.sources = sources;
    }

    /**
     * Keeps that a message recorded something.
     *
     * @param message the channel's number of the message in its chat
     */
    public void keep(Chat chat, long message, Source source) {
        try {
            sources.add(chat.channel(), chat.number(), message, source.recording(), source.json());
        } catch (DuplicateKeyException keptBefore) {
            sources.change(chat.channel(), chat.number(), message, source.recording(), source.json());
        }
    }

    /** What the message recorded in an account; empty when it was nothing. */
    public Optional<Source> find(long account, Chat chat, long message) {
        return sources.find(account, chat.channel(), chat.number(), message).map(Source::of);
    }

    /** Whether the message recorded something, for whichever account. */
    public boolean isKnown(Chat chat, long message) {
        return sources.count(chat.channel(), chat.number(), message) > 0;
    }

    /** Keeps which message answered the message; nothing happens when that recorded nothing. */
    public void answered(Chat chat, long message, long receipt) {
        sources.answered(chat.channel(), chat.number(), message, receipt);
    }

    /** The number of the message that answered the message, when it is known. */
    public Optional<Long> receipt(Chat chat, long message) {
        return sources.receipt(chat.channel(), chat.number(), message);
    }
}
