package io.chatledger.telegram;

import io.chatledger.account.Chat;
import io.chatledger.conversation.Conversation;
import io.chatledger.outbox.Outbox;
import io.chatledger.outbox.Outgoing;
import io.chatledger.transaction.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Stores that items have left: all that wait for it in one transaction, as a commit costs more than what it commits. */
final class Settlement {

    private static final int AT_ONCE = 50;

    /** @param answer null when nothing has to be known of the message */
    private record Left(Outgoing item, @Nullable Answer answer, CompletableFuture<Boolean> stored) {}

    /** Which message of the bot answered which message. */
    record Answer(Chat chat, long message, int answer) {}

    private final Outbox outbox;
    private final Conversation conversation;
    private final Transactions transactions;
    private final BlockingQueue<Left> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    Settlement(Outbox outbox, Conversation conversation, Transactions transactions) {
        this.outbox = outbox;
        this.conversation = conversation;
        this.transactions = transactions;
    }

    /**
     * Returns once it is stored, by this thread or by another.
     *
     * @throws RuntimeException when it is not stored, or nobody knows
     */
    void left(Outgoing item, String worker, @Nullable Answer answer) {
        Left mine = new Left(item, answer, new CompletableFuture<>());
        waiting.add(mine);
        while (!mine.stored().isDone()) {
            turn.lock();
            try {
                storeAll(worker);
            } finally {
                turn.unlock();
            }
        }
        mine.stored().join();
    }

    private void storeAll(String worker) {
        List<Left> batch = new ArrayList<>();
        waiting.drainTo(batch, AT_ONCE);
        if (batch.isEmpty()) {
            return;
        }
        batch.sort(Comparator.comparingLong(left -> left.item().id()));
        try {
            transactions.run(() -> {
                batch.forEach(left -> store(left, worker));
                return true;
            });
            batch.forEach(left -> left.stored().complete(true));
        } catch (RuntimeException | Error e) {
            batch.forEach(left -> left.stored().completeExceptionally(e));
        }
    }

    private void store(Left left, String worker) {
        outbox.sent(left.item(), worker);
        Answer answer = left.answer();
        if (answer != null) {
            conversation.answered(answer.chat(), answer.message(), answer.answer());
        }
    }
}
