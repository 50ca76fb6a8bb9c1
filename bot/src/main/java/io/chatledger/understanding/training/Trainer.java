package io.chatledger.understanding.training;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.chatledger.understanding.find.Finders;
import io.chatledger.understanding.find.NumberStyle;
import io.chatledger.understanding.find.Setting;
import io.chatledger.understanding.model.IntentFeatures;
import io.chatledger.understanding.model.IntentWords;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.RoleFactory;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Distils the names of currencies and trains the models from the vocabulary and the templates; run by the build. */
public final class Trainer {

    private static final int SENTENCES_A_TEMPLATE = 3;
    private static final int LEAST_USES = 2;
    private static final int SAMPLES_AN_INTENT = 300;
    private static final String ENGLISH = "en";

    /** Intents whose messages often have things and shops that no lexicon knows. */
    private static final List<String> LEARNED_WITHOUT_LEXICON = List.of("record", "none", "unclear");

    /** Part of the result: sums are rounded differently with another number. */
    private static final int THREADS = 2;

    /** How many of the last steps the minimizer remembers: as good as the usual 15, in a fifth less time. */
    private static final int CORRECTIONS = 5;

    /** A sentence and what the finders see of it. */
    private record Seen(Sentence sentence, Line line, Sketch sketch) {

        /** Every third is also seen with nothing known from the lexicon. */
        boolean isOneInThree() {
            return Math.floorMod(sentence.text().hashCode(), 3) == 0;
        }
    }

    private final Finders finders = new Finders();
    private final Setting setting =
            new Setting(LocalDateTime.of(2026, 7, 15, 20, 30), NumberStyle.of(Locale.US), Currency.getInstance("USD"));

    /**
     * Writes the models, unless those that are there were made from the same input.
     *
     * @param args the folder of the compiled classes
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Freshness freshness = new Freshness(classes);
        if (!freshness.isFresh()) {
            Path folder = freshness.models();
            Together.run(() -> CurrencyNames.write(folder), () -> {
                new KindsFile(folder).write();
                new CommonWordsFile(folder).write();
            });
            Models.allowOwnFeatures();
            new Trainer().train(new ModelFiles(folder, classes.resolveSibling("models")));
            freshness.remember();
        }
    }

    private void train(ModelFiles files) throws IOException {
        List<Seen> seen =
                Sentences.generate(SENTENCES_A_TEMPLATE).stream().map(this::see).toList();
        IntentWords words = words(seen);
        files.write(Models.WORDS, words.known());
        List<DocumentSample> samples = samples(seen, words);
        Together.run(
                () -> write(files, Models.INTENT, intents(samples)),
                () -> {
                    TokenNameFinderModel roles = roles(seen, words);
                    files.write(Models.ROLE, roles, roles.getArtifact("nameFinder.model"));
                },
                () -> files.write(
                        Models.OPINION, (AbstractModel) opinion(samples).getMaxentModel()),
                () -> write(files, Models.CATEGORY, new CategoryTraining(finders.lexicon()).train()));
    }

    private static void write(ModelFiles files, String name, DoccatModel model) throws IOException {
        files.write(name, model, (AbstractModel) model.getMaxentModel());
    }

    private Seen see(Sentence sentence) {
        Line line = Tokenizer.tokenize(sentence.text());
        return new Seen(sentence, line, Sketch.of(line, finders.find(line, setting), finders.lexicon()));
    }

    private static List<DocumentSample> samples(List<Seen> sentences, IntentWords words) {
        Map<String, List<DocumentSample>> byIntent = new TreeMap<>();
        for (Seen seen : sentences) {
            String intent = seen.sentence().intent();
            List<DocumentSample> samples = byIntent.computeIfAbsent(intent, _ -> new ArrayList<>());
            samples.add(new DocumentSample(intent, words.of(seen.sketch())));
            if (seen.isOneInThree() && LEARNED_WITHOUT_LEXICON.stream().anyMatch(intent::startsWith)) {
                samples.add(new DocumentSample(intent, words.of(seen.sketch().unknowing())));
            }
        }
        return byIntent.values().stream().flatMap(Trainer::enough).toList();
    }

    private static DoccatModel opinion(List<DocumentSample> samples) throws IOException {
        return doccat(samples, new IntentFeatures(), parameters(NaiveBayesTrainer.NAIVE_BAYES_VALUE, 1, 6));
    }

    private static DoccatModel intents(List<DocumentSample> samples) throws IOException {
        TrainingParameters parameters = parameters(QNTrainer.MAXENT_QN_VALUE, 60, 3);
        parameters.put(QNTrainer.L2COST_PARAM, 0.3);
        parameters.put(QNTrainer.L1COST_PARAM, 0.1);
        parameters.put(QNTrainer.M_PARAM, CORRECTIONS);
        parameters.put(QNTrainer.THREADS_PARAM, THREADS);
        return doccat(samples, new IntentFeatures(), parameters);
    }

    /** The words of which the training sentences hold more than one. */
    private static IntentWords words(List<Seen> sentences) {
        Map<String, Long> counts = sentences.stream()
                .flatMap(seen -> seen.sketch().units().stream()
                        .filter(unit -> !unit.word().isEmpty() && !unit.type().equals("bare"))
                        .map(Unit::word)
                        .distinct())
                .collect(groupingBy(word -> word, TreeMap::new, counting()));
        counts.values().removeIf(count -> count < LEAST_USES);
        return new IntentWords(counts.keySet());
    }

    /** The samples of an intent, repeated until there are enough for it not to be outweighed by the others. */
    private static Stream<DocumentSample> enough(List<DocumentSample> samples) {
        return IntStream.range(0, Math.max(samples.size(), SAMPLES_AN_INTENT))
                .mapToObj(i -> samples.get(i % samples.size()));
    }

    private static DoccatModel doccat(
            List<DocumentSample> samples, FeatureGenerator features, TrainingParameters parameters) throws IOException {
        DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {features});
        try (ObjectStream<DocumentSample> stream = ObjectStreamUtils.createObjectStream(samples)) {
            return DocumentCategorizerME.train(ENGLISH, stream, parameters, factory);
        }
    }

    private TokenNameFinderModel roles(List<Seen> sentences, IntentWords words) throws IOException {
        List<NameSample> samples = Stream.concat(
                        sentences.stream(), Sentences.renamed().stream().map(this::see))
                .filter(seen -> seen.sentence().intent().startsWith("record"))
                .map(seen -> sample(seen, words))
                .toList();
        try (ObjectStream<NameSample> stream = ObjectStreamUtils.createObjectStream(samples)) {
            return NameFinderME.train(
                    ENGLISH, null, stream, parameters(GISTrainer.MAXENT_VALUE, 30, 2), new RoleFactory());
        }
    }

    private static NameSample sample(Seen seen, IntentWords words) {
        Line line = seen.line();
        List<Unit> units = (seen.isOneInThree() ? seen.sketch().unknowing() : seen.sketch()).units();
        List<Span> spans = new ArrayList<>();
        for (Sentence.Part part : seen.sentence().parts()) {
            int from = -1;
            int to = -1;
            for (int i = 0; i < units.size(); i++) {
                boolean inside = line.at(units.get(i).from()).start() >= part.from()
                        && line.at(units.get(i).to() - 1).end() <= part.to();
                from = inside && from < 0 ? i : from;
                to = inside ? i + 1 : to;
            }
            if (from >= 0) {
                spans.add(new Span(from, to, part.role()));
            }
        }
        return new NameSample(words.encode(units), spans.toArray(Span[]::new), true);
    }

    private static TrainingParameters parameters(String algorithm, int iterations, int cutoff) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, 1);
        parameters.put("PrintMessages", false);
        return parameters;
    }
}
