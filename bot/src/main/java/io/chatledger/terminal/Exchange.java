package io.chatledger.terminal;

import io.chatledger.account.Chat;
import io.chatledger.conversation.Conversation;
import io.chatledger.conversation.Message;
import io.chatledger.conversation.Reply;
import io.chatledger.takeout.Imports;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes what was typed to the conversation, each message in a transaction of its own. */
record Exchange(Conversation conversation, Transactions transactions, Clock clock, Locale locale, ZoneId zone) {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final String NAME = "The terminal";
    private static final Chat CHAT = new Chat(Chat.TERMINAL, 1);

    /** {@code /import} and a path bring back a file; everything else is for the conversation. */
    List<Reply> say(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return words.length == 2 && words[0].equals("/import") ? bringBack(words[1]) : pass(text, false);
    }

    /** @param action of a {@link io.chatledger.conversation.Button} */
    List<Reply> tap(String action) {
        return pass(action, true);
    }

    private List<Reply> pass(String text, boolean tapped) {
        Message message = new Message(CHAT, text, tapped, clock.instant(), locale, zone, NAME, "");
        return answer(() -> conversation.reply(message));
    }

    private List<Reply> bringBack(String name) {
        Message message = new Message(CHAT, "/import", false, clock.instant(), locale, zone, NAME, "");
        String home = Matcher.quoteReplacement(System.getProperty("user.home"));
        try (InputStream in = Files.newInputStream(Path.of(name.replaceFirst("^~(?=/)", home)))) {
            byte[] file = in.readNBytes(Imports.LARGEST + 1);
            return answer(() -> conversation.bringBack(message, file));
        } catch (IOException | InvalidPathException _) {
            return List.of(Reply.of("I cannot read that file. Write /import and the path of a CSV file."));
        }
    }

    private List<Reply> answer(Supplier<List<Reply>> work) {
        try {
            return transactions.run(work).stream()
                    .map(reply -> reply.spelledOut(_ -> true))
                    .toList();
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Failed to answer, reference {}", reference, Silent.of(failure));
            return List.of(
                    Reply.of("Sorry, that went wrong on my side, and nothing was changed. Reference: " + reference));
        }
    }
}
