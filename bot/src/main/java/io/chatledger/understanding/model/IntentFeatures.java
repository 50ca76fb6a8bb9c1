package io.chatledger.understanding.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/** What the intent model looks at: words alone and with the one or two before them, and how many there are. */
public final class IntentFeatures implements FeatureGenerator {

    private static final int LONG = 8;
    private static final int MANY_RARE = 4;

    @Override
    public Collection<String> extractFeatures(String[] text, Map<String, Object> extraInformation) {
        List<String> features = new ArrayList<>(5 * text.length + 6);
        String before = "^";
        String beforeThat = "^";
        int rare = 0;
        int words = text.length;
        while (words > 0 && text[words - 1].startsWith(Hints.PREFIX)) {
            words--;
            features.add(text[words]);
        }
        for (int i = 0; i < words; i++) {
            String word = text[i];
            String sort = sort(word);
            features.add("w=" + word);
            if (!sort.equals(word)) {
                features.add("w=" + sort);
            }
            features.add("b=" + before + " " + sort);
            features.add("t=" + beforeThat + " " + before + " " + sort);
            features.add("s=" + beforeThat + " _ " + sort);
            rare += word.equals(IntentWords.RARE) ? 1 : 0;
            beforeThat = before;
            before = sort;
        }
        features.add("b=" + before + " $");
        features.add("t=" + beforeThat + " " + before + " $");
        features.add("n=" + Math.min(LONG, words));
        features.add("r=" + Math.min(MANY_RARE, rare));
        return features;
    }

    /** A number without its size; any other word as it is. */
    private static String sort(String word) {
        int end = word.startsWith("<") ? word.indexOf('>') + 1 : 0;
        return end > 0 ? word.substring(0, end) : word;
    }
}
