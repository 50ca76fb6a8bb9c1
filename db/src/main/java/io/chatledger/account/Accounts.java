package io.chatledger.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds whose chat a chat is, and keeps what a chat is in the middle of. */
@Service
public class Accounts {

    /**
     * The account of a chat, opened on first contact with the locale and zone given and the currency of the locale's
     * country (USD when it has none). Locks the chat until the transaction ends, so that the messages of one chat are
     * answered one after another by all replicas.
     */
    public Account of(Chat chat, Locale locale, ZoneId zone, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Remembers the text about which the chat was asked something, for at most ten minutes. */
    public void asked(Chat chat, String text, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what {@link #asked} remembered, if it is not too old; a second call gives null. */
    public @Nullable String takeAsked(Chat chat, Instant now) {
        throw new UnsupportedOperationException();
    }
}
