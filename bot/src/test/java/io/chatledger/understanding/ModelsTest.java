package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.chatledger.understanding.find.Finders;
import io.chatledger.understanding.find.NumberStyle;
import io.chatledger.understanding.find.Setting;
import io.chatledger.understanding.model.IntentWords;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Models.Guess;
import io.chatledger.understanding.model.Models.Role;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Tokenizer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The models answer as OpenNLP's own, slower, classes answer. */
class ModelsTest {

    private static final Models MODELS = Models.load();
    private static final IntentWords WORDS = IntentWords.load();
    private static final Finders FINDERS = new Finders();
    private static final Setting SETTING =
            new Setting(Corpus.NOW, NumberStyle.of(Locale.US), Currency.getInstance("USD"));

    @BeforeAll
    static void letOpenNlpMakeOurFeatures() {
        Models.allowOwnFeatures();
    }

    @Test
    void rolesAreThoseOfTheNameFinder() throws Exception {
        NameFinderME finder = new NameFinderME(new TokenNameFinderModel(original(Models.ROLE)));
        assertThat(sketches()).allSatisfy(sketch -> {
            List<Role> expected = Arrays.stream(finder.find(WORDS.encode(sketch.units())))
                    .map(span -> new Role(span.getStart(), span.getEnd(), span.getType()))
                    .toList();
            assertThat(MODELS.roles(sketch.units())).isEqualTo(expected);
        });
    }

    @Test
    void intentsAreThoseOfTheCategorizer() throws Exception {
        DocumentCategorizerME categorizer = new DocumentCategorizerME(new DoccatModel(original(Models.INTENT)));
        assertThat(sketches()).allSatisfy(sketch -> {
            double[] expected = categorizer.categorize(WORDS.of(sketch));
            for (Guess guess : MODELS.intents(sketch)) {
                assertThat(guess.probability())
                        .isCloseTo(expected[categorizer.getIndex(guess.outcome())], within(1e-5));
            }
        });
    }

    private static Stream<Sketch> sketches() {
        return Stream.of("entries", "negatives", "questions", "dates")
                .flatMap(file -> Corpus.lines(file).stream())
                .map(line -> sketch(Tokenizer.tokenize(Corpus.column(line, 0))));
    }

    private static Sketch sketch(Line line) {
        return Sketch.of(line, FINDERS.find(line, SETTING), FINDERS.lexicon());
    }

    /** What OpenNLP wrote itself, beside the classes. */
    private static Path original(String model) throws URISyntaxException {
        Path classes = Path.of(
                Models.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return classes.resolveSibling("models").resolve(model);
    }
}
