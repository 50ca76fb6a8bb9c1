package io.chatledger.telegram;

import io.chatledger.takeout.Exports;
import io.chatledger.takeout.Wanted;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Writes files on their way out, so that memory does not grow with them.
 *
 * @param client has the patience that a large file takes
 */
record Desk(Exports exports, TelegramClient client) {

    /** For one file. */
    static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    /** A file that only its owner can read, and that is gone when it is closed. */
    record Paper(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    Paper write(Wanted wanted) throws IOException {
        Paper paper = new Paper(
                Files.createTempFile("chatledger", "." + wanted.format().ending()));
        try (OutputStream out = Files.newOutputStream(paper.path())) {
            exports.write(wanted, out);
            return paper;
        } catch (IOException | RuntimeException e) {
            paper.close();
            throw e;
        }
    }
}
