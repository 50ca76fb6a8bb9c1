package io.chatledger.ledger;

import io.chatledger.account.Chat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked in each chat: a list can be paged by its question's number, and the next question can go on from the last. */
@Service
@Transactional
public class Asked {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final StoredInquiries inquiries;

    Asked(StoredInquiries inquiries) {
        this.inquiries = inquiries;
    }

    /** Keeps a question; gives its number. */
    public long keep(long account, Chat chat, String question, Instant now) {
        inquiries.forget(chat.channel(), chat.number(), now.minus(KEPT));
        inquiries.add(account, chat.channel(), chat.number(), now, question);
        return inquiries.latest(chat.channel(), chat.number());
    }

    /** Keeps more about a question of the account. */
    public void change(long account, long number, String question) {
        inquiries.change(account, number, question);
    }

    /** Empty when the account did not ask that, or too long ago. */
    public Optional<String> find(long account, long number) {
        return inquiries.find(account, number);
    }

    /** The last question of the chat, if it is at most half an hour old. */
    public Optional<String> last(long account, Chat chat, Instant now) {
        return inquiries.last(account, chat.channel(), chat.number(), now.minus(PATIENCE));
    }
}
