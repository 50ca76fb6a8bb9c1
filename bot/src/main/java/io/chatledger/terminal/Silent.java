package io.chatledger.terminal;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: where it happened and of which kind, without messages, which may quote the user. */
final class Silent extends Exception {

    private Silent(Throwable failure, @Nullable Silent cause) {
        super(failure.getClass().getName(), cause);
        setStackTrace(failure.getStackTrace());
    }

    static Silent of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Silent(failure, cause == null ? null : of(cause));
    }
}
