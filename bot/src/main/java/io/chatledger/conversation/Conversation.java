package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Sources;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Answers messages: finds out who is talking, and passes on what was said, tapped, edited or sent. */
@Service
public class Conversation {

    private final Accounts accounts;
    private final Catalogues catalogues;
    private final Answering answering;
    private final Tapping tapping;
    private final Edits edits;
    private final Leaving leaving;
    private final Repeating repeating;
    private final Sources sources;
    private final Notices notices;

    Conversation(
            Accounts accounts,
            Catalogues catalogues,
            Answering answering,
            Tapping tapping,
            Edits edits,
            Leaving leaving,
            Repeating repeating,
            Sources sources,
            Notices notices) {
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.answering = answering;
        this.tapping = tapping;
        this.edits = edits;
        this.leaving = leaving;
        this.repeating = repeating;
        this.sources = sources;
        this.notices = notices;
    }

    /** Does what the message asks for and words the answer; to be called inside the caller's transaction. */
    public List<Reply> reply(Message message) {
        if (message.text().length() > Message.LONGEST) {
            return List.of(Reply.of(TalkWords.TOO_LONG));
        }
        Speaker speaker = speaker(message);
        return notices.after(message.chat(), () -> reply(speaker, message));
    }

    private List<Reply> reply(Speaker speaker, Message message) {
        Optional<Reply> booked = repeating.catchUp(speaker);
        List<Reply> replies = message.tapped()
                ? Tap.of(message.text())
                        .map(tap -> tapping.reply(speaker, tap))
                        .orElseGet(() -> List.of(Recorder.gone()))
                : answering.reply(speaker, message.text());
        return Stream.concat(booked.stream(), introduced(speaker, message, replies).stream())
                .toList();
    }

    /** Puts back the entries of a file that was exported before; to be called inside the caller's transaction. */
    public List<Reply> bringBack(Message message, byte[] file) {
        return notices.after(message.chat(), () -> List.of(leaving.bringBack(speaker(message), file)));
    }

    private Speaker speaker(Message message) {
        ZoneId zone = message.zone();
        Home home = zone == null ? Home.of(message.locale()) : new Home(message.locale(), zone);
        Account account = accounts.of(message.chat(), home.locale(), home.zone(), message.at());
        return new Speaker(account, catalogues.of(account.number()), message);
    }

    /** On first contact, what was assumed where the channel did not know it. */
    private static List<Reply> introduced(Speaker speaker, Message message, List<Reply> replies) {
        boolean first = speaker.account().createdAt().equals(message.at().truncatedTo(ChronoUnit.MICROS));
        if (!first || message.zone() != null) {
            return replies;
        }
        String assumed = new SettingsWords(speaker.account(), speaker.now()).assumed();
        return Stream.concat(
                        replies.stream().limit(1).map(reply -> reply.adding(assumed)),
                        replies.stream().skip(1))
                .toList();
    }

    /**
     * Corrects the entries of a message that was edited; to be called inside the caller's transaction.
     *
     * @param message as it is now, with the moment at which it was first said
     * @return nothing when nothing is to be said; a reply in place is for the answer that the message got before
     */
    public List<Reply> edited(Message message) {
        if (message.text().length() > Message.LONGEST) {
            return List.of();
        }
        Speaker speaker = speaker(message);
        return notices.after(
                message.chat(),
                () -> edits.reply(speaker, message.text()).stream().toList());
    }

    /** Keeps which message answered a message, so that it can be edited with it. */
    public void answered(Chat chat, long message, long answer) {
        sources.answered(chat, message, answer);
    }

    /** The message that answered a message, when it is known. */
    public Optional<Long> answerTo(Chat chat, long message) {
        return sources.receipt(chat, message);
    }
}
