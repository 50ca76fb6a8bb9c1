package io.chatledger.understanding;

import io.chatledger.ledger.Kind;
import io.chatledger.understanding.model.Models.Guess;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a message may be for, as the intent model sees it: the likeliest first, and their probabilities sum to 1.
 *
 * @param record how probable it is that the message is a record of any kind
 */
record Guesses(List<Guess> all, double record) {

    static final String RECORD = "record";

    private static final double SURE_KIND = 0.6;

    /** What the odds of a record are multiplied with, as an entry stored wrongly is worse than a question. */
    private static final double CAUTION = 0.7;

    Guesses(List<Guess> all) {
        this(List.copyOf(all), record(all));
    }

    private static double record(List<Guess> all) {
        double sum = 0;
        for (Guess guess : all) {
            sum += isRecord(guess) ? guess.probability() : 0;
        }
        return sum * CAUTION / (1 + sum * (CAUTION - 1));
    }

    private static boolean isRecord(Guess guess) {
        return guess.outcome().startsWith(RECORD);
    }

    /** How probable it is, from 0 to 1, that the message is for this. */
    double probability(String intent) {
        if (intent.equals(RECORD)) {
            return record;
        }
        for (Guess guess : all) {
            if (guess.outcome().equals(intent)) {
                return guess.probability();
            }
        }
        return 0;
    }

    /** The likeliest intent apart from some. */
    Guess likeliestBut(String... others) {
        List<String> excluded = Arrays.asList(others);
        Guess best = excluded.contains(RECORD) ? null : new Guess(RECORD, record);
        for (Guess guess : all) {
            if (!isRecord(guess)
                    && !excluded.contains(guess.outcome())
                    && (best == null || guess.probability() > best.probability())) {
                best = guess;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no intent is left");
        }
        return best;
    }

    /** Which way the money went, if it is a record: it was spent unless another way is much likelier. */
    Kind kind() {
        for (Guess guess : all) {
            if (isRecord(guess) && guess.probability() >= SURE_KIND * record) {
                return Kind.valueOf(
                        guess.outcome().substring(RECORD.length() + 1).toUpperCase(Locale.ROOT));
            }
        }
        return Kind.EXPENSE;
    }
}
