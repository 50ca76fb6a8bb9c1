package io.chatledger.outbox;

import io.chatledger.account.Chat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must leave the process: written in the transaction of what caused it, sent after its commit, at least once, by
 * one replica at a time, and in order within a stream.
 */
@Service
@Transactional
public class Outbox {

    /** The longest that an item may be claimed for, or wait until it is tried again. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int LONGEST_STREAM = 100;
    private static final int LONGEST_BODY = 32_000;

    private final OutgoingItems items;
    private final ApplicationEventPublisher events;

    Outbox(OutgoingItems items, ApplicationEventPublisher events) {
        this.items = items;
        this.events = events;
    }

    /**
     * Tells that there is something to send; heard after the commit by a
     * {@link org.springframework.transaction.event.TransactionalEventListener}.
     *
     * @param channel the part of the stream before the colon
     * @param claimed the item when it was claimed as it was added, to be sent by who claimed it; else null
     */
    public record Added(String channel, @Nullable Outgoing claimed) {}

    /**
     * Tells what became of an item that was claimed, in the transaction that keeps it.
     *
     * @param channel the part of the stream before the colon
     * @param cause the number of the update that made it leave, null when nothing did
     */
    public record Settled(
            String channel,
            How how,
            Instant addedAt,
            @Nullable Long cause) {

        /** What can become of one. */
        public enum How {
            SENT,
            /** It is tried again later. */
            AGAIN,
            DROPPED
        }
    }

    /**
     * Adds to the end of a stream; publishes {@link Added}. What is added to one stream at the same moment by several
     * transactions is in no certain order: hold a lock, such as the chat's, where that matters.
     *
     * @param stream the channel, a colon and what tells the stream apart, at most 100 characters: {@code telegram:42}
     * @param body at most 32,000 characters
     * @throws IllegalArgumentException when stream or body is malformed or too long
     */
    public void add(String stream, String body, Instant now) {
        add(stream, body, null, now);
    }

    /**
     * The same, and claims the item at once if nothing of its stream waits: nobody has to look for it. As any claim it
     * ends by itself, so that another sends what its worker could not.
     *
     * @param claim null to claim nothing
     */
    public void add(String stream, String body, @Nullable Claim claim, Instant now) {
        int colon = stream.indexOf(':');
        if (colon < 1 || colon > 16 || stream.length() > LONGEST_STREAM) {
            throw new IllegalArgumentException("a stream is a channel, a colon and more, at most 100 characters");
        }
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("a body has at most 32,000 characters");
        }
        String channel = stream.substring(0, colon);
        if (claim != null && items.waiting(stream) == 0) {
            StoredItem item = items.save(StoredItem.claimed(stream, channel, body, claim, now));
            events.publishEvent(new Added(channel, item.toOutgoing()));
        } else {
            items.save(StoredItem.free(stream, channel, body, now));
            events.publishEvent(new Added(channel, null));
        }
    }

    /** Adds an e-mail; those of a kind to one address leave in order. */
    public void add(Letter letter, Instant now) {
        add(letter.stream(), letter.body(), now);
    }

    /**
     * Tells a chat something that it did not ask for, in plain text that does not begin with a brace. The terminal is
     * told nothing: who sits there sees it on the page.
     */
    public void tell(Chat chat, String text, Instant now) {
        if (chat.channel().equals(Chat.TELEGRAM)) {
            add(chat.toString(), text, now);
        }
    }

    /**
     * Claims the first of every stream that is due and not claimed, for the duration given; at most 20 at once. What is due
     * or claimed in more than twice the {@link #LONGEST} wait was written by a clock that was ahead, and counts as due.
     *
     * @param channel the part of the stream before the colon, for example {@code telegram}
     * @param worker who claims, unique among replicas, at most 64 characters
     */
    public List<Outgoing> claim(String channel, String worker, Duration lease, Instant now) {
        Instant farthest = now.plus(LONGEST).plus(LONGEST);
        return items.claimable(channel, now, farthest).stream()
                .filter(item -> items.claim(item.id(), item.attempts(), worker, now.plus(lease), now, farthest))
                .toList();
    }

    /** It takes longer than the claim lasts: nobody else claims it until the instant given. */
    public void hold(Outgoing item, String worker, Instant until) {
        items.hold(item.id(), item.attempts(), worker, until);
    }

    /** It left: nothing of it is kept. Does nothing when another worker has claimed it meanwhile. */
    public void sent(Outgoing item, String worker) {
        settled(item, Settled.How.SENT, items.delete(item.id(), item.attempts(), worker));
    }

    /**
     * It did not leave, or nobody knows: to be tried again at the instant given, at most the {@link #LONGEST} wait from now; the stream waits for it. Does nothing
     * when another worker has claimed it meanwhile.
     */
    public void retry(Outgoing item, String worker, Instant due) {
        settled(item, Settled.How.AGAIN, items.release(item.id(), item.attempts(), worker, due));
    }

    /**
     * It will never leave: nothing of it is kept, and the stream goes on. Does nothing when another worker has claimed
     * it meanwhile.
     */
    public void drop(Outgoing item, String worker) {
        settled(item, Settled.How.DROPPED, items.delete(item.id(), item.attempts(), worker));
    }

    /** How much waits, by channel. */
    public List<Backlog> backlogs() {
        return items.backlogs();
    }

    private void settled(Outgoing item, Settled.How how, boolean ours) {
        if (ours) {
            String channel = item.stream().substring(0, item.stream().indexOf(':'));
            events.publishEvent(new Settled(channel, how, item.createdAt(), item.cause()));
        }
    }
}
