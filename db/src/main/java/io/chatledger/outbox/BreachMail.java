package io.chatledger.outbox;

import io.chatledger.account.EmailAddress;

/**
 * Word of a budget's breach, composed when it leaves.
 *
 * @param account whose budget it is
 * @param breach its number
 */
public record BreachMail(EmailAddress to, long account, long breach) implements Letter {

    /** No address begins with it. */
    static final String MARK = "breach ";

    static BreachMail read(String body) {
        String[] parts = body.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not word of a breach");
        }
        return new BreachMail(new EmailAddress(parts[3]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    static String stream(EmailAddress to) {
        return Letter.stream(to) + "/breach";
    }

    @Override
    public String stream() {
        return stream(to);
    }

    @Override
    public String body() {
        return MARK + account + " " + breach + " " + to.text();
    }
}
