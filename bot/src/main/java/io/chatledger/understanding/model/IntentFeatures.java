package io.chatledger.understanding.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/** What the intent model looks at: words, pairs of words, and how a message begins and ends. */
public final class IntentFeatures implements FeatureGenerator {

    @Override
    public Collection<String> extractFeatures(String[] text, Map<String, Object> extraInformation) {
        return of(text);
    }

    static List<String> of(String[] text) {
        List<String> features = new ArrayList<>(2 * text.length + 4);
        String before = "^";
        for (String word : text) {
            features.add("w=" + word);
            features.add("b=" + before + " " + word);
            before = word;
        }
        features.add("b=" + before + " $");
        features.add("n=" + Math.min(8, text.length));
        return features;
    }
}
