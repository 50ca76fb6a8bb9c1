package io.chatledger.understanding.model;

import java.util.Collection;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/** What the intent model looks at: words alone and with the one or two before them, how many there are, and hints. */
public final class IntentFeatures implements FeatureGenerator {

    private static final int LONG = 8;
    private static final int MANY_RARE = 4;

    /** For training only. */
    @Override
    public Collection<String> extractFeatures(String[] text, Map<String, Object> extraInformation) {
        Features.Texts features = new Features.Texts();
        look(text, features);
        return features.texts();
    }

    static void look(String[] text, Features to) {
        int words = text.length;
        while (words > 0 && text[words - 1].startsWith(Hints.PREFIX)) {
            words--;
            to.add(text[words], "");
        }
        String before = "^ ";
        String beforeThat = "^ ";
        int rare = 0;
        for (int i = 0; i < words; i++) {
            String word = text[i];
            String sort = sort(word);
            to.add("w=", word);
            if (sort.length() <= word.length()) {
                to.add("w=", sort);
            }
            to.add("b=", before, sort);
            to.add("t=", beforeThat, before, sort);
            to.add("s=", beforeThat, "_ ", sort);
            rare += word.equals(IntentWords.RARE) ? 1 : 0;
            beforeThat = before;
            before = sort;
        }
        to.add("b=", before, "$");
        to.add("t=", beforeThat, before, "$");
        to.add("n=", Integer.toString(Math.min(LONG, words)));
        to.add("r=", Integer.toString(Math.min(MANY_RARE, rare)));
    }

    /** A number without its size, a thing without its name, any other word as it is; with a space after it. */
    private static String sort(String word) {
        int end = word.startsWith("<") ? word.indexOf('>') + 1 : 0;
        return (end > 0 ? word.substring(0, end) : word) + " ";
    }
}
