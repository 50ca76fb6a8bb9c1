package io.chatledger.understanding.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.util.ext.ExtensionLoader;

/** The trained models, loaded once; safe for many threads. */
public final class Models {

    public static final String INTENT = "intent.weights";
    public static final String ROLE = "role.weights";
    public static final String CATEGORY = "category.weights";
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

    private final Kinds kinds;
    private final IntentWords words;
    private final Weights intents;
    private final SecondOpinion opinion;
    private final Weights categories;
    private final RoleTagger roles;

    private Models(
            Kinds kinds, IntentWords words, Weights intents, SecondOpinion opinion, Weights categories, Weights roles) {
        this.kinds = kinds;
        this.words = words;
        this.intents = intents;
        this.opinion = opinion;
        this.categories = categories;
        this.roles = new RoleTagger(roles);
    }

    public static Models load() {
        return new Models(
                Kinds.load(),
                IntentWords.load(),
                weights(INTENT),
                new SecondOpinion(file(OPINION)),
                weights(CATEGORY),
                weights(ROLE));
    }

    /** Lets OpenNLP make the feature generators of this package; for training and for OpenNLP's own models. */
    public static void allowOwnFeatures() {
        ExtensionLoader.registerAllowedPackage(Models.class.getPackageName());
    }

    private static Weights weights(String name) {
        return new Weights(ByteBuffer.wrap(file(name)));
    }

    private static byte[] file(String name) {
        try (InputStream in = Models.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IOException("the model " + name + " was not built");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the words of things are kinds of. */
    public Kinds kinds() {
        return kinds;
    }

    /** What the message may be for, the likeliest first. */
    public List<Guess> intents(Sketch sketch) {
        Weights.Places known = intents.new Places();
        IntentFeatures.look(words.of(sketch), known);
        return guesses(intents, known);
    }

    /** Whether the training sentences hold anything of it but numbers and signs. */
    public boolean knows(Sketch sketch) {
        return sketch.units().stream().anyMatch(words::knows);
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
