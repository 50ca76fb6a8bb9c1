package io.chatledger.link;

import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/** Receives every e-mail that waits in the outbox. */
@TestComponent
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("\\w{4}-\\w{4}");

    private final Outbox outbox;
    private final List<Mail> received = new CopyOnWriteArrayList<>();

    Mailbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** All mails to the address, the latest last. */
    synchronized List<Mail> to(String address) {
        boolean more = true;
        while (more) {
            var items = outbox.claim(Mail.CHANNEL, "mailbox", Duration.ofHours(1), Instant.now());
            for (var item : items) {
                received.add(Mail.of(item));
                outbox.sent(item, "mailbox");
            }
            more = !items.isEmpty();
        }
        return received.stream()
                .filter(mail -> mail.to().text().equals(address))
                .toList();
    }

    /** The code in the latest mail to the address. */
    String code(String address) {
        var code = CODE.matcher(to(address).getLast().text());
        if (!code.find()) {
            throw new AssertionError("the latest mail has no code");
        }
        return Objects.requireNonNull(code.group());
    }
}
