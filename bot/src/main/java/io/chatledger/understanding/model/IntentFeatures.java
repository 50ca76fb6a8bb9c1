package io.chatledger.understanding.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * What the intent model looks at: words alone and with the one or two before them, the same once more close to an amount,
 * how many there are, and hints.
 */
public final class IntentFeatures implements FeatureGenerator {

    private static final int LONG = 8;
    private static final int MANY_RARE = 4;

    /** How many words away from an amount is close to it. */
    private static final int CLOSE = 4;

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
        String beforeClose = "^ ";
        boolean[] close = close(text, words);
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
            if (close[i]) {
                to.add("c=", sort);
                to.add("d=", beforeClose, sort);
            }
            beforeClose = close[i] ? sort : "# ";
            rare += word.equals(IntentWords.RARE) ? 1 : 0;
            beforeThat = before;
            before = sort;
        }
        to.add("b=", before, "$");
        to.add("t=", beforeThat, before, "$");
        to.add("n=", Integer.toString(Math.min(LONG, words)));
        to.add("r=", Integer.toString(Math.min(MANY_RARE, rare)));
    }

    private static boolean[] close(String[] text, int words) {
        boolean[] close = new boolean[words];
        for (int i = 0; i < words; i++) {
            if (isAmount(text[i])) {
                Arrays.fill(close, Math.max(0, i - CLOSE), Math.min(words, i + CLOSE + 1), true);
            }
        }
        return close;
    }

    private static boolean isAmount(String word) {
        return word.startsWith("<money>") || word.startsWith("<price>") || word.startsWith("<bare>");
    }

    /** A number without its size, a thing without its name, any other word as it is; with a space after it. */
    private static String sort(String word) {
        int end = word.startsWith("<") ? word.indexOf('>') + 1 : 0;
        return (end > 0 ? word.substring(0, end) : word) + " ";
    }
}
