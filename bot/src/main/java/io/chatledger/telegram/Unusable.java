package io.chatledger.telegram;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Telegram cannot be used as it is set up; told in one plain sentence, without secrets, when the start fails. */
final class Unusable extends RuntimeException {

    private final String sentence;
    private final String remedy;

    Unusable(String sentence, String remedy) {
        super(sentence);
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** Shows the sentence in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<Unusable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Unusable cause) {
            return new FailureAnalysis(cause.sentence, cause.remedy, rootFailure);
        }
    }
}
