package io.chatledger.telegram;

import io.chatledger.conversation.Conversation;
import io.chatledger.conversation.Message;
import io.chatledger.conversation.Reply;
import io.chatledger.inbox.TakenUpdates;
import io.chatledger.outbox.Cause;
import io.chatledger.outbox.Outbox;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;

/** Takes every update once: that it was taken, what it changed and what is answered are committed together. */
final class Inbox {

    /**
     * Longer than the 24 hours for which Telegram repeats an update, and shorter than the idle week after which it may
     * use a number again.
     */
    static final Duration KEPT = Duration.ofDays(3);

    private static final Reply WORDS_ONLY =
            Reply.of("I can only read text so far. Write for example: spent 12 on lunch");

    private static final Reply NOT_FETCHED =
            Reply.of("I could not get that file, or it is larger than 20 MB. Please send it again, or in parts.");

    /** @param at when the commit began, in nanoseconds of this machine */
    private record Done(boolean first, long at) {}

    private final long bot;
    private final Transactions transactions;
    private final TakenUpdates taken;
    private final Conversation conversation;
    private final Outbox outbox;
    private final Hand hand;
    private final Clock clock;
    private final Home home;
    private final Fetching fetching;
    private final ApplicationEventPublisher events;

    Inbox(
            long bot,
            Home home,
            Fetching fetching,
            Transactions transactions,
            TakenUpdates taken,
            Conversation conversation,
            Outbox outbox,
            Hand hand,
            Clock clock,
            ApplicationEventPublisher events) {
        this.bot = bot;
        this.home = home;
        this.fetching = fetching;
        this.events = events;
        this.transactions = transactions;
        this.taken = taken;
        this.conversation = conversation;
        this.outbox = outbox;
        this.hand = hand;
        this.clock = clock;
    }

    /**
     * Does what the update asks for, unless it was taken before.
     *
     * @throws RuntimeException when nothing of it was stored, or when nobody knows; calling again is safe
     */
    void once(int update, Incoming incoming) {
        Optional<byte[]> file = incoming instanceof Incoming.Table table
                ? fetching.fetch(table.chat(), table.file())
                : Optional.empty();
        take(update, incoming, Handled.Outcome.STORED, () -> switch (incoming) {
            case Incoming.Text text ->
                Packing.pack(text, conversation.reply(text.message().at(home.address())));
            case Incoming.Tap tap ->
                Packing.pack(tap, conversation.reply(tap.message().at(home.address())));
            case Incoming.Table table ->
                Packing.pack(
                        table,
                        file.map(bytes -> conversation.bringBack(table.message(), bytes))
                                .orElse(List.of(NOT_FETCHED)));
            case Incoming.Edit edit -> edited(edit);
            case Incoming.Stale stale -> Packing.pack(stale, List.of());
            case Incoming.Wordless _ -> Packing.pack(incoming, List.of(WORDS_ONLY));
        });
    }

    /** Takes an update that cannot be done, and says so with a reference that is in the log too. */
    void apologise(int update, Incoming incoming, String reference) {
        Reply apology =
                Reply.of("Sorry, something went wrong on my side and this was not stored. Reference: " + reference);
        take(update, incoming, Handled.Outcome.APOLOGISED, () -> Packing.pack(incoming, List.of(apology)));
    }

    /** Whether the database answers. */
    boolean isOpen() {
        try {
            taken.ping();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Forgets updates that Telegram will not repeat. */
    void forgetOld() {
        taken.forget(clock.instant().minus(KEPT));
    }

    private List<Parcel> edited(Incoming.Edit edit) {
        Message message = edit.message();
        return conversation.edited(message.at(home.address())).stream()
                .map(reply -> Packing.pack(
                        edit,
                        reply,
                        conversation.answerTo(message.chat(), message.number()).orElse(null)))
                .toList();
    }

    private void take(int update, Incoming incoming, Handled.Outcome outcome, Supplier<List<Parcel>> parcels) {
        long began = System.nanoTime();
        Done done = Cause.of(
                update, () -> transactions.run(() -> new Done(isDone(update, incoming, parcels), System.nanoTime())));
        long committed = System.nanoTime();
        Instant at = clock.instant();
        events.publishEvent(new Handled(
                update,
                done.first() ? outcome : Handled.Outcome.REPEATED,
                at,
                Duration.ofNanos(committed - began),
                Duration.ofNanos(committed - done.at())));
    }

    private boolean isDone(int update, Incoming incoming, Supplier<List<Parcel>> parcels) {
        Instant now = clock.instant();
        boolean first = taken.take(bot, update, now);
        if (first) {
            String stream = incoming.chat().toString();
            parcels.get().forEach(parcel -> outbox.add(stream, parcel.json(), hand.claim(), now));
        }
        return first;
    }
}
