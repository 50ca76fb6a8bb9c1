package io.chatledger.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes e-mails as files that mail programs open, readable for their owner only. */
record MailFolder(Path folder, Eml eml) implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(MailFolder.class);

    @Override
    public Outcome carry(Message message, Instant now) {
        try {
            Path file = write(message, now);
            log.info("An e-mail was written to {}", file);
            return new Outcome.Accepted(null);
        } catch (IOException e) {
            return new Outcome.Later(e.getClass().getName());
        }
    }

    /** The same number gives the same file, so a mail that is written again is there once. */
    Path write(Message message, Instant now) throws IOException {
        Files.createDirectories(folder, attributes("rwx------"));
        Path unfinished = Files.createTempFile(folder, "mail", ".part", attributes("rw-------"));
        Files.writeString(unfinished, eml.write(message, now), UTF_8);
        return Files.move(unfinished, folder.resolve("%06d.eml".formatted(message.number())), REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
