package io.chatledger.understanding;

import io.chatledger.ledger.Kind;
import io.chatledger.understanding.model.Models.Guess;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a message may be for, as the intent model sees it: the likeliest first, and their probabilities sum to 1. */
record Guesses(List<Guess> all) {

    static final String RECORD = "record";

    Guesses {
        all = List.copyOf(all);
    }

    private static boolean isRecord(Guess guess) {
        return guess.outcome().startsWith(RECORD);
    }

    private static String intent(Guess guess) {
        return isRecord(guess) ? RECORD : guess.outcome();
    }

    /** How probable it is, from 0 to 1, that the message is for this. */
    double probability(String intent) {
        return all.stream()
                .filter(guess -> intent(guess).equals(intent))
                .mapToDouble(Guess::probability)
                .sum();
    }

    /** The likeliest intent apart from some. */
    Guess likeliestBut(String... others) {
        List<String> excluded = List.of(others);
        return all.stream()
                .map(guess -> new Guess(intent(guess), probability(intent(guess))))
                .filter(guess -> !excluded.contains(guess.outcome()))
                .max(Comparator.comparingDouble(Guess::probability))
                .orElseThrow();
    }

    /** Which way the money went, if it is a record. */
    Kind kind() {
        return all.stream()
                .filter(Guesses::isRecord)
                .findFirst()
                .map(guess -> guess.outcome().substring(RECORD.length() + 1))
                .map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .orElse(Kind.EXPENSE);
    }
}
