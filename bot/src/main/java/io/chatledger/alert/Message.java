package io.chatledger.alert;

import io.chatledger.account.EmailAddress;
import io.chatledger.chart.Png;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as it leaves.
 *
 * @param number of the item in the outbox, the same however often it is sent
 * @param subject one line
 * @param rich null for plain text alone
 */
record Message(
        long number,
        EmailAddress to,
        String subject,
        String text,
        @Nullable Rich rich) {

    /** By which the HTML text names the picture. */
    static final String PICTURE = "course";

    /**
     * The same with a layout.
     *
     * @param picture shown inside, null for none
     * @param end address that ends such e-mails by one POST
     */
    record Rich(String html, @Nullable Png picture, String end) {}
}
