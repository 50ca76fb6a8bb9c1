package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.money.Money;
import io.chatledger.understanding.Context;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.EntryDraft.Assumed;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Reader;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionTest {

    private static final Reader READER = Reader.load();
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-07-15T20:30");
    private static final Context CONTEXT = new Context(NOW, Locale.US, Currency.getInstance("USD"), Map.of());

    static List<Category> categories() {
        return List.of(Category.values());
    }

    @ParameterizedTest
    @MethodSource("categories")
    void everyCategoryAnswersWhatABareAmountWasFor(Category category) {
        Option option = Option.of(category, Label.of(category), "12 EUR");

        Intent settled = option.settle(READER.read(option.text(), CONTEXT));

        assertThat(settled)
                .isEqualTo(new Intent.RecordEntries(List.of(new EntryDraft(
                        category == Category.INCOME ? Kind.INCOME : Kind.EXPENSE,
                        Money.of("12", "EUR"),
                        category,
                        List.of(),
                        false,
                        null,
                        null,
                        NOW.toLocalDate(),
                        List.of(),
                        Set.of(Assumed.DATE)))));
    }
}
