package io.chatledger.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where something failed without any exception's message, which may quote what somebody wrote. */
final class Trace {

    private static final int FRAMES = 25;
    private static final int CAUSES = 8;

    private Trace() {}

    static String of(Throwable failure) {
        List<String> lines = new ArrayList<>();
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                lines.add("    at " + frames[i]);
            }
            cause = cause.getCause();
        }
        return String.join("\n", lines);
    }
}
