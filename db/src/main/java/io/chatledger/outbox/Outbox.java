package io.chatledger.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What must leave the process: written in the transaction of what caused it, sent after its commit, at least once, by
 * one replica at a time, and in order within a stream.
 */
@Service
public class Outbox {

    /** Tells, after the commit, that there is something to send. */
    public record Added() {}

    /** Adds to the end of a stream; publishes {@link Added} when the transaction commits. */
    public void add(String stream, String body, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * Claims the first of every stream that is due and not claimed, for the duration given.
     *
     * @param channel the part of the stream before the colon, for example {@code telegram}
     * @param worker who claims, unique among replicas, at most 64 characters
     */
    public List<Outgoing> claim(String channel, String worker, Duration lease, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** It left: nothing of it is kept. */
    public void sent(Outgoing item, String worker) {
        throw new UnsupportedOperationException();
    }

    /** It did not leave, or nobody knows: to be tried again at the instant given; the stream waits for it. */
    public void retry(Outgoing item, String worker, Instant due) {
        throw new UnsupportedOperationException();
    }

    /** It will never leave: nothing of it is kept, and the stream goes on. */
    public void drop(Outgoing item, String worker) {
        throw new UnsupportedOperationException();
    }
}
