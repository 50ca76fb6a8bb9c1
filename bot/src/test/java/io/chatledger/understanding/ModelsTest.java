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
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.junit.jupiter.api.Test;

/** The models answer as OpenNLP's own, slower, classes answer. */
class ModelsTest {

    private static final Models MODELS = Models.load();
    private static final IntentWords WORDS = IntentWords.load();
    private static final Finders FINDERS = new Finders();
    private static final Setting SETTING =
            new Setting(Corpus.NOW, NumberStyle.of(Locale.US), Currency.getInstance("USD"));

    @Test
    void rolesAreThoseOfTheNameFinder() throws IOException {
        NameFinderME finder = new NameFinderME(new TokenNameFinderModel(open(Models.ROLE)));
        assertThat(sketches()).allSatisfy(sketch -> {
            List<Role> expected = Arrays.stream(finder.find(WORDS.encode(sketch.units())))
                    .map(span -> new Role(span.getStart(), span.getEnd(), span.getType()))
                    .toList();
            assertThat(MODELS.roles(sketch.units())).isEqualTo(expected);
        });
    }

    @Test
    void intentsAreThoseOfTheCategorizer() throws IOException {
        DocumentCategorizerME categorizer = new DocumentCategorizerME(new DoccatModel(open(Models.INTENT)));
        assertThat(sketches()).allSatisfy(sketch -> {
            double[] expected = categorizer.categorize(WORDS.of(sketch));
            for (Guess guess : MODELS.intents(sketch)) {
                assertThat(guess.probability())
                        .isCloseTo(expected[categorizer.getIndex(guess.outcome())], within(1e-12));
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

    private static InputStream open(String model) {
        InputStream in = Models.class.getResourceAsStream("/io/chatledger/understanding/" + model);
        assertThat(in).isNotNull();
        return in;
    }
}
