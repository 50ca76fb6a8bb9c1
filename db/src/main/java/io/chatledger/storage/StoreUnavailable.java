package io.chatledger.storage;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, for a reason that the user can mend; the message says in one sentence why and how. */
final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
