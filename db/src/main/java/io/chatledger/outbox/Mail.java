package io.chatledger.outbox;

import io.chatledger.account.EmailAddress;
import io.chatledger.account.Secret;

/**
 * An e-mail in plain text.
 *
 * @param subject one line
 * @param text lines end in a line feed
 */
public record Mail(EmailAddress to, String subject, String text) {

    /** The channel of e-mails in the outbox. */
    public static final String CHANNEL = "mail";

    /** @throws IllegalArgumentException when the subject has more than one line */
    public Mail {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    /** The mail in an outbox row. */
    public static Mail of(Outgoing item) {
        String[] parts = item.body().split("\n", 3);
        return new Mail(new EmailAddress(parts[0]), parts[1], parts[2]);
    }

    static String stream(EmailAddress to) {
        return CHANNEL + ":" + new Secret(to.text()).hash();
    }

    String body() {
        return to.text() + "\n" + subject + "\n" + text;
    }
}
