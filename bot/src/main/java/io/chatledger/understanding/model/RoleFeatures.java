package io.chatledger.understanding.model;

import java.util.Arrays;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/** What the role model looks at: words and their sorts two to the left and to the right, and the decision before. */
public final class RoleFeatures implements NameContextGenerator {

    private static final int REACH = 2;
    private static final String[] TYPES = {"t-2=", "t-1=", "t0=", "t1=", "t2="};
    private static final String[] WORDS = {"w-2=", "w-1=", "w0=", "w1=", "w2="};

    /**
     * Looks at one unit.
     *
     * @param words the encoded units
     * @param types their sorts, by {@link #type}
     * @param outcomes what was decided on the units before
     */
    static void look(String[] words, String[] types, int index, String[] outcomes, Features to) {
        for (int offset = -REACH; offset <= REACH; offset++) {
            to.add(TYPES[offset + REACH], at(types, index + offset));
            to.add(WORDS[offset + REACH], at(words, index + offset));
        }
        String here = types[index];
        String word = words[index];
        to.add("t-1,0=", at(types, index - 1), here);
        to.add("t0,1=", here, at(types, index + 1));
        to.add("t-1,0,1=", at(types, index - 1), here, at(types, index + 1));
        to.add("w-1t0=", at(words, index - 1), here);
        to.add("w-2,-1t0=", at(words, index - 2), at(words, index - 1), here);
        if (word.length() > 3) {
            to.add("s=", word.substring(word.length() - 3));
        }
        to.add("w0,1=", word, at(words, index + 1));
        to.add("w-1,0=", at(words, index - 1), word);
        to.add("a=", side(types, index), here);
        to.add("aw=", side(types, index), at(words, index - 1));
        String before = index > 0 ? outcomes[index - 1] : "^";
        to.add("p=", before, here);
        to.add("pw=", before, word);
        to.add("p,0,1=", before, here, at(types, index + 1));
    }

    /** Whether an amount stands before a unit, after it, both or neither. */
    private static String side(String[] types, int index) {
        boolean before = false;
        boolean after = false;
        for (int i = 0; i < types.length; i++) {
            before |= i < index && isAmount(types[i]);
            after |= i > index && isAmount(types[i]);
        }
        return before ? after ? "between " : "behind " : after ? "ahead " : "without ";
    }

    private static boolean isAmount(String type) {
        return switch (type) {
            case "money ", "price ", "bare " -> true;
            case String _ -> false;
        };
    }

    private static String at(String[] values, int i) {
        return i < 0 ? "^ " : i >= values.length ? "$ " : values[i];
    }

    /** The sort of an encoded unit, with the space after it. */
    static String type(String word) {
        return word.substring(0, word.indexOf(' ') + 1);
    }

    /** For training only. */
    @Override
    public String[] getContext(int index, String[] words, String[] outcomes, Object[] additionalContext) {
        String[] types = Arrays.stream(words).map(RoleFeatures::type).toArray(String[]::new);
        Features.Texts features = new Features.Texts();
        look(words, types, index, outcomes, features);
        return features.texts().toArray(String[]::new);
    }

    @Override
    public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {}

    @Override
    public void updateAdaptiveData(String[] words, String[] outcomes) {}

    @Override
    public void clearAdaptiveData() {}
}
