package io.chatledger.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in lower case, at most 200 characters of printable ASCII. */
public record EmailAddress(String text) {

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException when it has not the form of an address, or is not in lower case */
    public EmailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** What was typed, trimmed and in lower case; empty when that is no address. */
    public static Optional<EmailAddress> typed(String text) {
        try {
            return Optional.of(new EmailAddress(text.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Enough for its owner to know it again: {@code a…@example.org}. */
    public String masked() {
        return text.charAt(0) + "…" + text.substring(text.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
