package io.chatledger.alert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sends.
 *
 * @param name shown by mail programs, empty for none
 */
record Sender(String name, String address) {

    private static final Pattern FORM =
            Pattern.compile("(?:(?<name>[^<>\",;:()\\[\\]\\\\@\\p{Cntrl}]*?)\\s*<(?<inside>[^<>]+)>|(?<alone>[^<>]+))");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}");

    /** Reads {@code Chatledger <alerts@example.org>}, or an address alone; empty when it is neither. */
    static Optional<Sender> of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Sender sender = parts.group("alone") == null
                ? new Sender(parts.group("name"), parts.group("inside"))
                : new Sender("", parts.group("alone"));
        return ADDRESS.matcher(sender.address()).matches() ? Optional.of(sender) : Optional.empty();
    }
}
