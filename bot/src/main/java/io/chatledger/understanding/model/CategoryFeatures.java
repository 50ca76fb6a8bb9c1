package io.chatledger.understanding.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/** What the category model looks at: words, and runs of three to five letters in them. */
public final class CategoryFeatures implements FeatureGenerator {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int LONGEST_WORD = 40;

    @Override
    public Collection<String> extractFeatures(String[] text, Map<String, Object> extraInformation) {
        return of(text);
    }

    static List<String> of(String[] text) {
        List<String> features = new ArrayList<>();
        for (String word : text) {
            features.add("w=" + word);
            String padded = "^" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + "$";
            for (int n = SHORTEST; n <= LONGEST; n++) {
                for (int i = 0; i + n <= padded.length(); i++) {
                    features.add(padded.substring(i, i + n));
                }
            }
        }
        if (text.length > 0) {
            features.add("last=" + text[text.length - 1]);
        }
        return features;
    }
}
