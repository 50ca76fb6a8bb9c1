package io.chatledger.understanding.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
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

    private final DocumentCategorizerME intents;
    private final DocumentCategorizerME categories;
    private final TokenNameFinderModel roles;

    private Models(DoccatModel intents, DoccatModel categories, TokenNameFinderModel roles) {
        this.intents = new DocumentCategorizerME(intents);
        this.categories = new DocumentCategorizerME(categories);
        this.roles = roles;
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
        return guesses(intents, sketch.words());
    }

    /** The categories a thing may belong to, the likeliest first, by {@link CategoryFeatures}. */
    public List<Guess> categories(String[] features) {
        return guesses(categories, features);
    }

    private static List<Guess> guesses(DocumentCategorizerME model, String[] words) {
        double[] probabilities = model.categorize(words);
        List<Guess> guesses = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            guesses.add(new Guess(model.getCategory(i), probabilities[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
        return guesses;
    }

    /** Which units are things and which are shops. */
    public List<Role> roles(List<Unit> units) {
        List<Role> found = new ArrayList<>();
        for (Span span : new NameFinderME(roles).find(encode(units))) {
            found.add(new Role(span.getStart(), span.getEnd(), span.getType()));
        }
        return found;
    }

    /** The units as the role model takes them. */
    public static String[] encode(List<Unit> units) {
        return units.stream().map(Unit::encoded).toArray(String[]::new);
    }
}
