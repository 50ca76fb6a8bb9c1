package io.chatledger.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How an update is named in traces: worked out from its number, so that the replica that sends the answer names it like the
 * one that took the update, and both decide alike whether it is told at all.
 *
 * @param trace the first 32 hexadecimal digits of the number's SHA-256
 * @param span the 16 digits after them
 */
record UpdateIds(String trace, String span) {

    private static final int END_OF_TRACE = 32;
    private static final int END_OF_SPAN = 48;

    static UpdateIds of(long update) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Long.toString(update).getBytes(StandardCharsets.US_ASCII));
            String digits = HexFormat.of().formatHex(hash);
            return new UpdateIds(digits.substring(0, END_OF_TRACE), digits.substring(END_OF_TRACE, END_OF_SPAN));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the steps of the update are part of. */
    Context context() {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        trace, span, TraceFlags.getSampled(), TraceState.getDefault())));
    }
}
