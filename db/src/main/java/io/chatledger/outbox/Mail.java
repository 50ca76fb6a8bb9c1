package io.chatledger.outbox;

import io.chatledger.account.EmailAddress;

/**
 * An e-mail in plain text.
 *
 * @param subject one line
 * @param text lines end in a line feed
 */
public record Mail(EmailAddress to, String subject, String text) implements Letter {

    private static final int PARTS = 3;

    /** @throws IllegalArgumentException when the subject has more than one line */
    public Mail {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    /**
     * The mail in an outbox row.
     *
     * @throws IllegalArgumentException when there is none in it
     */
    public static Mail of(Outgoing item) {
        String[] parts = item.body().split("\n", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a mail");
        }
        return new Mail(new EmailAddress(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String stream() {
        return Letter.stream(to);
    }

    @Override
    public String body() {
        return to.text() + "\n" + subject + "\n" + text;
    }
}
