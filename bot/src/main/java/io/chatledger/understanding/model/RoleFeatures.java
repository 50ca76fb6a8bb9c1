package io.chatledger.understanding.model;

import java.util.List;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/** What the role model looks at: words and their sorts two to the left and to the right, and the decision before. */
public final class RoleFeatures implements AdaptiveFeatureGenerator {

    @Override
    public void createFeatures(List<String> features, String[] tokens, int index, String[] previousOutcomes) {
        for (int offset = -2; offset <= 2; offset++) {
            features.add("t" + offset + "=" + type(tokens, index + offset));
            features.add("w" + offset + "=" + word(tokens, index + offset));
        }
        String here = type(tokens, index);
        features.add("t-1,0=" + type(tokens, index - 1) + here);
        features.add("t0,1=" + here + type(tokens, index + 1));
        features.add("t-1,0,1=" + type(tokens, index - 1) + here + type(tokens, index + 1));
        features.add("w-1t0=" + word(tokens, index - 1) + here);
        features.add("w-2,-1t0=" + word(tokens, index - 2) + word(tokens, index - 1) + here);
        String word = word(tokens, index);
        if (word.length() > 3) {
            features.add("s=" + word.substring(word.length() - 3));
        }
        String before = index > 0 ? previousOutcomes[index - 1] : "^";
        features.add("p=" + before + here);
        features.add("pw=" + before + word(tokens, index));
        features.add("p,0,1=" + before + here + type(tokens, index + 1));
    }

    private static String type(String[] tokens, int i) {
        return i < 0 ? "^ " : i >= tokens.length ? "$ " : tokens[i].substring(0, tokens[i].indexOf(' ') + 1);
    }

    private static String word(String[] tokens, int i) {
        return i < 0 ? "^ " : i >= tokens.length ? "$ " : tokens[i];
    }
}
