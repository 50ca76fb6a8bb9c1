package io.chatledger.understanding.training;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.model.AsGiven;
import io.chatledger.understanding.model.CategoryFeatures;
import io.chatledger.understanding.model.Kinds;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the category model on the things and shops of the lexicon. */
final class CategoryTraining {

    private static final String ENGLISH = "en";
    private static final long SEED = 20260715;
    private static final int ITERATIONS = 40;

    /** Holds the weights down, so that a high probability is rare where the model knows little. */
    private static final double RESTRAINT = 3.0;

    /** Of a hundred shops so many are learned from: their names say little about words. */
    private static final int BRANDS = 35;

    private static final int PHRASES_A_PATTERN = 5;
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Random random = new Random(SEED);
    private final CategoryFeatures features;

    CategoryTraining(Lexicon lexicon) {
        this.features = new CategoryFeatures(lexicon, Kinds.load());
    }

    /** Things, shops, and phrases made of things by patterns, as the model sees them. */
    private List<DocumentSample> samples() {
        List<DocumentSample> samples = new ArrayList<>();
        for (Category category : Category.values()) {
            items(category).forEach(item -> add(samples, category.code(), item));
            Vocabulary.lines("brands/" + category.code() + ".txt").stream()
                    .filter(_ -> random.nextInt(100) < BRANDS)
                    .forEach(brand -> add(samples, category.code(), brand));
        }
        Vocabulary.rows("en/templates/categories.tsv")
                .forEach(row -> Stream.generate(() -> fill(row.getFirst()))
                        .limit(PHRASES_A_PATTERN)
                        .forEach(phrase -> add(samples, row.getLast(), phrase)));
        return samples;
    }

    private static List<String> items(Category category) {
        return Vocabulary.lines("en/items/" + category.code() + ".txt");
    }

    private void add(List<DocumentSample> samples, String category, String phrase) {
        String[] seen = features.of(Tokenizer.tokenize(phrase));
        if (seen.length > 0) {
            samples.add(new DocumentSample(category, seen));
        }
    }

    private String fill(String pattern) {
        return SLOT.matcher(pattern).replaceAll(slot -> {
            List<String> items = items(Category.ofCode(slot.group(1)));
            return Matcher.quoteReplacement(items.get(random.nextInt(items.size())));
        });
    }

    DoccatModel train() throws IOException {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, RESTRAINT);
        parameters.put("PrintMessages", false);
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {new AsGiven()});
        try (ObjectStream<DocumentSample> stream = ObjectStreamUtils.createObjectStream(samples())) {
            return DocumentCategorizerME.train(ENGLISH, stream, parameters, factory);
        }
    }
}
