package io.chatledger.understanding.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.naivebayes.BinaryNaiveBayesModelReader;

/**
 * A naive Bayes model of the intents, asked where the maximum entropy model is not sure: the two err on different
 * messages. Its probabilities are nearly 0 or 1 and say nothing; only its choice counts.
 */
final class SecondOpinion {

    private final MaxentModel model;
    private final IntentFeatures features = new IntentFeatures();

    /** @param file as OpenNLP writes it */
    SecondOpinion(byte[] file) {
        try {
            this.model =
                    new BinaryNaiveBayesModelReader(new DataInputStream(new ByteArrayInputStream(file))).getModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The intent that it holds for the likeliest. */
    String intent(String[] words) {
        return model.getBestOutcome(
                model.eval(features.extractFeatures(words, Map.of()).toArray(String[]::new)));
    }
}
