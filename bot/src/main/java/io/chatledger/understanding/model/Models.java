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

    private final Weights intents;
    private final Weights categories;
    private final RoleTagger roles;

    private Models(DoccatModel intents, DoccatModel categories, TokenNameFinderModel roles) {
        this.intents = weights(intents);
        this.categories = weights(categories);
        this.roles = new RoleTagger(roles);
    }

    private static Weights weights(DoccatModel model) {
        return new Weights((AbstractModel) model.getMaxentModel());
    }

    public static Models load() {
        allowOwnFeatures();
        try (InputStream intents = open(INTENT);
                InputStream categories = open(CATEGORY);
                InputStream roles = open(ROLE)) {
            return new Models(new DoccatModel(intents), new DoccatModel(categories), new TokenNameFinderModel(roles));
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
        return guesses(intents, IntentFeatures.of(sketch.words()));
    }

    /** The categories a thing may belong to, the likeliest first. */
    public List<Guess> categories(List<String> words) {
        return guesses(categories, CategoryFeatures.of(words.toArray(String[]::new)));
    }

    private static List<Guess> guesses(Weights model, Iterable<String> features) {
        Weights.Places known = model.new Places();
        features.forEach(known::add);
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
        return roles.tag(encode(units));
    }

    /** The units as the role model takes them. */
    public static String[] encode(List<Unit> units) {
        return units.stream().map(Unit::encoded).toArray(String[]::new);
    }
}
