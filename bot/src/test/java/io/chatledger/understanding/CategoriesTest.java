package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.find.Finders;
import io.chatledger.understanding.model.Models;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Which category a thing or a shop belongs to. */
class CategoriesTest {

    private static final Categories CATEGORIES = new Categories(new Finders().lexicon(), Models.load());
    private static final Map<String, Category> LEARNED =
            Map.of("lunch", Category.KIDS, "tesco", Category.HOUSING, "running shoe", Category.HEALTH);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/understanding/categories.psv", delimiter = '|', maxCharsPerColumn = 500)
    void aThingBelongsToACategory(String thing, String codes) {
        Categories.Choice choice = CATEGORIES.of(thing, null, Map.of());
        assertThat(codes.split("/", -1))
                .as(choice.toString())
                .contains(choice.category().code());
    }

    /** What cannot be told yet: a line that passes belongs into categories.psv. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @CsvFileSource(resources = "/understanding/open/categories.psv", delimiter = '|', maxCharsPerColumn = 500)
    void whatIsOpenIsStillOpen(String thing, String codes) {
        assertThat(codes.split("/", -1))
                .doesNotContain(CATEGORIES.of(thing, null, Map.of()).category().code());
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(textBlock = """
            lunch,         ikea,       eating_out
            cake,          tesco,      groceries
            lunch,         tesco,      eating_out
            bread,         starbucks,  eating_out
            shampoo,       walmart,    personal_care
            stuff,         ikea,       housing
            qwxz,          lidl,       groceries
            dog food,      amazon,     pets
            """)
    void theThingDecidesAndTheShopHelps(String item, String shop, String code) {
        assertThat(CATEGORIES.of(item, shop, Map.of()).category()).isEqualTo(Category.ofCode(code));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(textBlock = """
            lunch,         tesco,  kids
            Lunches,       ,       kids
            running shoes, ,       health
            milk,          Tesco,  housing
            """)
    void whatTheAccountTaughtBindsAtOnce(String item, String shop, String code) {
        Categories.Choice choice = CATEGORIES.of(item, shop, LEARNED);
        assertThat(choice).isEqualTo(new Categories.Choice(Category.ofCode(code), List.of(), true));
    }

    @Test
    void whatNobodyCanKnowIsAssumedWithThreeMoreToChooseFrom() {
        Categories.Choice choice = CATEGORIES.of("zqx vbnk", null, Map.of());
        assertThat(choice.isCertain()).isFalse();
        assertThat(choice.others()).hasSize(3).doesNotContain(choice.category());
    }

    @Test
    void aNameWithoutAnyWordHasACategoryToo() {
        for (String name : List.of("", " ", "...", "42", "\uD83D", "()")) {
            assertThat(CATEGORIES.of(name, null, Map.of()).isCertain()).isFalse();
            assertThat(CATEGORIES.of(null, name, Map.of()).isCertain()).isFalse();
        }
    }
}
