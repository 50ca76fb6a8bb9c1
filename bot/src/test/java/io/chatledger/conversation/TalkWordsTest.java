package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.understanding.Context;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Reader;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkWordsTest {

    private static final Reader READER = Reader.load();

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en-IN", "de-DE", "de-CH", "fr-FR", "ja-JP", "ar-EG"})
    void everyExampleInTheHelpWorksAsItStands(String locale) {
        for (String example : TalkWords.TELLING) {
            assertThat(read(example, locale)).as(example).isInstanceOf(Intent.RecordEntries.class);
        }
        for (String example : TalkWords.ASKING) {
            assertThat(read(example, locale))
                    .as(example)
                    .isInstanceOfAny(Intent.AskTotal.class, Intent.AskList.class, Intent.AskChart.class);
        }
    }

    private static Intent read(String text, String locale) {
        LocalDateTime now = LocalDateTime.parse("2026-07-15T20:30");
        Locale language = Locale.forLanguageTag(locale);
        return READER.read(text, new Context(now, language, Currency.getInstance(language), Map.of()));
    }
}
