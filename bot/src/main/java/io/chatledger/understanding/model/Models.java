package io.chatledger.understanding.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ext.ExtensionLoader;

/** The trained models, loaded once; safe for many threads. */
public final class Models {

    public static final String INTENT = "intent.bin";
    public static final String ROLE = "role.bin";
    public static final String CATEGORY = "category.bin";
    public static final String OPINION = "opinion.bin";
    public static final String WORDS = "intent-words.txt";

    /** What the training writes. */
    public static final List<String> FILES = List.of(INTENT, OPINION, ROLE, CATEGORY, WORDS, Kinds.FILE);

    private static final String ROOT = "/io/chatledger/understanding/";

    /**
     * An answer of a model and its probability.
     *
     * @param probability from 0 to 1
     */
    public record Guess(String outcome, double probability) {}

    /**
     * Units that play a role.
     *
     * @param from the first unit
     * @param to the unit after the last
     */
    public record Role(int from, int to, String name) {}

    private final IntentWords words;
    private final Weights intents;
    private final SecondOpinion opinion;
    private final Weights categories;
    private final RoleTagger roles;

    private Models(
            IntentWords words,
            DoccatModel intents,
            SecondOpinion opinion,
            DoccatModel categories,
            TokenNameFinderModel roles) {
        this.words = words;
        this.intents = weights(intents);
        this.opinion = opinion;
        this.categories = weights(categories);
        this.roles = new RoleTagger(roles);
    }

    private static Weights weights(DoccatModel model) {
        return new Weights((AbstractModel) model.getMaxentModel());
    }

    public static Models load() {
        allowOwnFeatures();
        try (InputStream intents = open(INTENT);
                InputStream opinion = open(OPINION);
                InputStream categories = open(CATEGORY);
                InputStream roles = open(ROLE)) {
            return new Models(
                    IntentWords.load(),
                    new DoccatModel(intents),
                    new SecondOpinion(opinion),
                    new DoccatModel(categories),
                    new TokenNameFinderModel(roles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets OpenNLP make the feature generators of this package. */
    public static void allowOwnFeatures() {
        ExtensionLoader.registerAllowedPackage(Models.class.getPackageName());
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Models.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new IOException("the model " + name + " was not built");
        }
        return in;
    }

    /** What the message may be for, the likeliest first. */
    public List<Guess> intents(Sketch sketch) {
        Weights.Places known = intents.new Places();
        IntentFeatures.look(words.of(sketch), known);
        return guesses(intents, known);
    }

    /** What another model holds the message for; slower, so to be asked in doubt only. */
    public String secondOpinion(Sketch sketch) {
        return opinion.intent(words.of(sketch));
    }

    /** The categories a thing may belong to, the likeliest first, by {@link CategoryFeatures}. */
    public List<Guess> categories(String[] features) {
        Weights.Places known = categories.new Places();
        for (String feature : features) {
            known.add(feature);
        }
        return guesses(categories, known);
    }

    private static List<Guess> guesses(Weights model, Weights.Places known) {
        double[] probabilities = known.evaluate();
        List<Guess> guesses = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            guesses.add(new Guess(model.outcome(i), probabilities[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
        return guesses;
    }

    /** Which units are things and which are shops. */
    public List<Role> roles(List<Unit> units) {
        return roles.tag(words.encode(units));
    }
}
