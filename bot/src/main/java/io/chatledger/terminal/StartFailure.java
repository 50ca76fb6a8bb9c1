package io.chatledger.terminal;

import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.context.ApplicationListener;

/** Says on the screen why the application cannot start, when the log does not go there. */
final class StartFailure implements ApplicationListener<ApplicationFailedEvent>, FailureAnalysisReporter {

    @Override
    public void onApplicationEvent(ApplicationFailedEvent event) {
        say("Chatledger cannot start. " + details());
    }

    @Override
    public void report(FailureAnalysis analysis) {
        say(analysis.getDescription());
        if (analysis.getAction() != null) {
            say(analysis.getAction());
        }
    }

    private static String details() {
        String log = property(LoggingSystemProperty.LOG_FILE);
        return log.isEmpty() ? "" : "The details are in " + log + ".";
    }

    private static void say(String sentence) {
        if ("off".equals(property(LoggingSystemProperty.CONSOLE_THRESHOLD))) {
            System.err.println(sentence);
        }
    }

    private static String property(LoggingSystemProperty property) {
        return System.getProperty(property.getEnvironmentVariableName(), "");
    }
}
