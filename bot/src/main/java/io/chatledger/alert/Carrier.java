package io.chatledger.alert;

import java.time.Instant;

/** A way for e-mails to leave. */
sealed interface Carrier permits MailFolder, SendGridCarrier {

    /** Takes as long as it takes, so it is called outside of any transaction. */
    Outcome carry(Message message, Instant now);
}
