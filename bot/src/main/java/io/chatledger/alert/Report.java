package io.chatledger.alert;

import io.chatledger.account.EmailAddress;
import io.chatledger.outbox.SentMails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What SendGrid reports of one e-mail.
 *
 * @param id unique, however often it is reported
 * @param number of the mail in the outbox, -1 when it names none
 * @param messageId as it was given when the mail was handed over
 * @param stop the reason for which no more alerts go to the address, null to go on
 */
record Report(
        String id,
        EmailAddress to,
        long number,
        String messageId,
        SentMails.State state,
        @Nullable String stop) {

    private static final int LONGEST_ID = 100;

    /** Empty when it is about something else, such as a mail that was opened. */
    static Optional<Report> of(JsonNode event) {
        String id = text(event, "sg_event_id");
        return id.isEmpty() || id.length() > LONGEST_ID
                ? Optional.empty()
                : EmailAddress.typed(text(event, "email"))
                        .flatMap(to -> Optional.ofNullable(
                                switch (text(event, "event")) {
                                    case "delivered" -> new Report(event, id, to, SentMails.State.DELIVERED, null);
                                    case "bounce" -> new Report(event, id, to, SentMails.State.BOUNCED, bounce(event));
                                    case "dropped" -> new Report(event, id, to, SentMails.State.DROPPED, drop(event));
                                    case "spamreport" ->
                                        new Report(event, id, to, SentMails.State.COMPLAINED, "complained");
                                    case "unsubscribe", "group_unsubscribe" ->
                                        new Report(event, id, to, SentMails.State.UNSUBSCRIBED, "unsubscribed");
                                    default -> null;
                                }));
    }

    private Report(JsonNode event, String id, EmailAddress to, SentMails.State state, @Nullable String stop) {
        this(id, to, number(event), text(event, "sg_message_id").replaceAll("\\..*", ""), state, stop);
    }

    /** A mail that was only blocked this time says nothing about the address. */
    private static @Nullable String bounce(JsonNode event) {
        return text(event, "type").equals("blocked") ? null : "bounced";
    }

    private static @Nullable String drop(JsonNode event) {
        return switch (text(event, "reason")) {
            case "Bounced Address", "Invalid" -> "bounced";
            case "Spam Reporting Address" -> "complained";
            case "Unsubscribed Address" -> "unsubscribed";
            default -> null;
        };
    }

    private static long number(JsonNode event) {
        String number = text(event, SendGridMail.NUMBER);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asString("");
    }
}
