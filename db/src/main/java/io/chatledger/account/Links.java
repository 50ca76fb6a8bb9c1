package io.chatledger.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which chats belong to which account. Each call takes part in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Links {

    private final Chats chats;
    private final StoredLinks stored;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    Links(Chats chats, StoredLinks stored, SignIns signIns, ApplicationEventPublisher events) {
        this.chats = chats;
        this.stored = stored;
        this.signIns = signIns;
        this.events = events;
    }

    /**
     * Published in the transaction in which one account becomes part of another: whoever keeps something by account
     * hands it over.
     */
    public record Merging(long from, long into) {}

    /**
     * Makes a chat part of an account; what the chat brought along becomes the account's. An account without chats
     * takes over the chat's settings.
     *
     * @return false when the chat already belongs to somebody
     */
    public boolean link(Chat chat, String name, long account, Instant now) {
        Account from = chats.account(chat.channel(), chat.number());
        if (from.number() == account || signIns.of(from.number()).any()) {
            return false;
        }
        if (stored.of(account).isEmpty()) {
            chats.save(from.as(account, stored.created(account)));
        }
        events.publishEvent(new Merging(from.number(), account));
        stored.link(chat.channel(), chat.number(), name, account, now);
        chats.deleteById(from.number());
        return true;
    }

    /**
     * Makes a chat leave its account, in which everything stays; the chat begins anew with the same settings.
     *
     * @return false when the chat is not one of the account
     */
    public boolean unlink(Chat chat, long account, Instant now) {
        if (!stored.lock(chat.channel(), chat.number(), account)
                || !signIns.of(account).any()) {
            return false;
        }
        Account left = chats.account(chat.channel(), chat.number());
        Account anew = chats.save(left.as(null, now));
        stored.unlink(chat.channel(), chat.number(), anew.number());
        return true;
    }

    /** The chats of an account that has an owner, the latest linked first. */
    public List<LinkedChat> of(long account) {
        return stored.of(account).stream().map(StoredLinks.Row::toLinkedChat).toList();
    }

    /** All chats of an account, whether it has an owner or not. */
    public List<Chat> chats(long account) {
        return stored.all(account).stream()
                .map(row -> new Chat(row.channel(), row.chatNumber()))
                .toList();
    }

    public Optional<LinkedChat> find(Chat chat, long account) {
        return of(account).stream().filter(linked -> linked.chat().equals(chat)).findAny();
    }
}
