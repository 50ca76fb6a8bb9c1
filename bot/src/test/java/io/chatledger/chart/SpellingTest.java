package io.chatledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            Groceries,            Groceries
            Żółć & Ærø,           Żółć & Ærø
            مطاعم,                مطاعم
            Транспорт,            Транспорт
            餐饮 Restaurants,     can yin Restaurants
            커피,                 keopi
            ラーメン,             ramen
            กาแฟ,                 kaaef
            مقهى 咖啡,            مقهى ka fei
            🐾 pets,              pets
            🐾,                   …
            `a\u202Eb`,           a b
            """)
    void whatTheFontsLackIsSpelt(String text, String written) {
        assertThat(Spelling.clear(text)).isEqualTo(written);
    }
}
