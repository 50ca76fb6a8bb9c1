package io.chatledger.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.chatledger.outbox.Mail;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes e-mails as files that mail programs open (RFC 5322), readable for their owner only.
 *
 * @param from the sender's address
 */
record MailFolder(Path folder, String from) {

    /** The same number gives the same file, so a mail that is written again is there once. */
    Path write(long number, Mail mail, Instant now) throws IOException {
        Files.createDirectories(folder, attributes("rwx------"));
        Path unfinished = Files.createTempFile(folder, "mail", ".part", attributes("rw-------"));
        Files.writeString(unfinished, message(number, mail, now), UTF_8);
        return Files.move(unfinished, folder.resolve("%06d.eml".formatted(number)), REPLACE_EXISTING);
    }

    private String message(long number, Mail mail, Instant now) {
        String head = """
                From: %s
                To: %s
                Subject: %s
                Date: %s
                Message-ID: <%d@chatledger>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                """.formatted(
                        from,
                        mail.to().text(),
                        mail.subject(),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                        number);
        return (head + mail.text()).replace("\n", "\r\n");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
