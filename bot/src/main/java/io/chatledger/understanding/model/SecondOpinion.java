package io.chatledger.understanding.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A naive Bayes model of the intents, asked where the maximum entropy model is not sure: the two err on different
 * messages. Its probabilities are nearly 0 or 1 and say nothing; only its choice counts.
 */
final class SecondOpinion {

    private final MaxentModel model;
    private final IntentFeatures features = new IntentFeatures();

    SecondOpinion(InputStream in) throws IOException {
        this.model = new DoccatModel(in).getMaxentModel();
    }

    /** The intent that it holds for the likeliest. */
    String intent(String[] words) {
        return model.getBestOutcome(
                model.eval(features.extractFeatures(words, Map.of()).toArray(String[]::new)));
    }
}
