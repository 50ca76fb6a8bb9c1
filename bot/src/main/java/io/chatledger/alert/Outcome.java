package io.chatledger.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an e-mail. */
sealed interface Outcome {

    /** @param messageId the provider's, null when there is none */
    record Accepted(@Nullable String messageId) implements Outcome {}

    /** It was not accepted, or nobody knows. */
    record Later(String reason) implements Outcome {}

    /** There were too many e-mails; none is to be sent for the time given. */
    record TooMany(@Nullable Duration asked) implements Outcome {}

    /** This e-mail will never be accepted. */
    record Refused(String reason, boolean addressIsAtFault) implements Outcome {}

    /** Nobody wants it any more. */
    record Unwanted() implements Outcome {}
}
