package io.chatledger.understanding.model;

import io.chatledger.understanding.model.Models.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.Span;

/**
 * Finds names unit by unit, each time with the best outcome that may follow the one before: what OpenNLP's name finder finds
 * with a beam of one, without its state, so that one tagger serves all threads.
 */
final class RoleTagger {

    private final Weights weights;
    private final SequenceCodec<String> codec = new BioCodec();

    /** Whether an outcome may follow another; the last row is for the beginning. */
    private final boolean[][] follows;

    RoleTagger(Weights weights) {
        this.weights = weights;
        this.follows = follows(weights, codec.createSequenceValidator());
    }

    private static boolean[][] follows(Weights weights, SequenceValidator<String> validator) {
        int outcomes = weights.outcomes();
        boolean[][] follows = new boolean[outcomes + 1][outcomes];
        for (int before = 0; before <= outcomes; before++) {
            String[] history = before < outcomes ? new String[] {weights.outcome(before)} : new String[0];
            for (int next = 0; next < outcomes; next++) {
                follows[before][next] =
                        validator.validSequence(history.length, new String[0], history, weights.outcome(next));
            }
        }
        return follows;
    }

    List<Role> tag(String[] units) {
        String[] types = new String[units.length];
        Arrays.setAll(types, i -> RoleFeatures.type(units[i]));
        String[] outcomes = new String[units.length];
        Weights.Places features = weights.new Places();
        int before = weights.outcomes();
        for (int i = 0; i < units.length; i++) {
            RoleFeatures.look(units, types, i, outcomes, features);
            before = best(features.evaluate(), follows[before]);
            outcomes[i] = weights.outcome(before);
        }
        List<Role> roles = new ArrayList<>();
        for (Span span : codec.decode(Arrays.asList(outcomes))) {
            roles.add(new Role(span.getStart(), span.getEnd(), span.getType()));
        }
        return roles;
    }

    private static int best(double[] probabilities, boolean[] allowed) {
        int best = -1;
        for (int i = 0; i < probabilities.length; i++) {
            if (allowed[i] && (best < 0 || probabilities[i] > probabilities[best])) {
                best = i;
            }
        }
        return best;
    }
}
