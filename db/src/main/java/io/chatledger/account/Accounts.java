package io.chatledger.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds whose chat a chat is, and keeps what a chat is in the middle of. */
@Service
@Transactional
public class Accounts {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGEST_MESSAGE = 4096;

    private final Chats chats;
    private final StoredLinks links;

    Accounts(Chats chats, StoredLinks links) {
        this.chats = chats;
        this.links = links;
    }

    /**
     * The account of a chat, opened on first contact with the locale and zone given and the currency of the locale's
     * country (USD when it has none). Locks the chat until the transaction ends, so that the messages of one chat are
     * answered one after another by all replicas.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when called outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account of(Chat chat, Locale locale, ZoneId zone, Instant now) {
        if (!lock(chat, now)) {
            open(chat, Account.opening(locale, zone, now), now);
        }
        return chats.account(chat.channel(), chat.number());
    }

    /** Opens an account that has no chat yet, with settings that the first chat replaces; gives its number. */
    public long open(Locale locale, Instant now) {
        return chats.save(Account.opening(locale, ZoneOffset.UTC, now)).number();
    }

    /** An account with its settings; empty when there is none of that number. */
    public Optional<Account> find(long account) {
        return chats.findById(account);
    }

    /** Every chat in which the account is talked to. */
    public List<Chat> chats(long account) {
        return links.all(account).stream()
                .map(row -> new Chat(row.channel(), row.chatNumber()))
                .toList();
    }

    /** Keeps the settings of an account that is stored. */
    public Account change(Account changed) {
        changed.number();
        return chats.save(changed);
    }

    /**
     * Remembers the text about which the chat was asked something, for at most ten minutes.
     *
     * @throws IllegalArgumentException when the text is longer than 4,096 characters
     */
    public void asked(Chat chat, String text, Instant now) {
        if (text.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("longer than a message");
        }
        chats.remember(chat.channel(), chat.number(), text, now);
    }

    /** Takes back what {@link #asked} remembered, if it is not too old; a second call gives null. */
    public @Nullable String takeAsked(Chat chat, Instant now) {
        String asked = chats.asked(chat.channel(), chat.number(), now.minus(PATIENCE));
        if (asked != null) {
            chats.forget(chat.channel(), chat.number());
        }
        return asked;
    }

    private boolean lock(Chat chat, Instant now) {
        return chats.touch(chat.channel(), chat.number(), now);
    }

    private void open(Chat chat, Account opening, Instant now) {
        long account = chats.save(opening).number();
        try {
            chats.add(chat.channel(), chat.number(), account, now);
        } catch (DuplicateKeyException openedMeanwhile) {
            chats.deleteById(account);
            lock(chat, now);
        }
    }
}
