package io.chatledger.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatledger.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000000"})
    void anAmountOutOfRangeIsRefused(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(amount, "tea", null, DAY, "work"));
    }

    @Test
    void theSmallestAndTheLargestAmountAreTaken() {
        assertThatCode(() -> entry("0.01", "tea", null, DAY, "work")).doesNotThrowAnyException();
        assertThatCode(() -> entry("999999999999.99", "tea", null, DAY, "work")).doesNotThrowAnyException();
    }

    @Test
    void namesAndTagsAreCountedInCharactersNotInUnits() {
        assertThatCode(() -> entry("1", "🍜".repeat(200), "🍜".repeat(200), DAY, "🍜".repeat(50)))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> entry("1", "x".repeat(201), null, DAY, "work"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry("1", null, "x".repeat(201), DAY, "work"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry("1", null, null, DAY, "x".repeat(51)));
    }

    @Test
    void aDayThatTheDatabaseDoesNotKnowIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry("1", "tea", null, LocalDate.of(0, 12, 31), "work"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("1", "tea", null, LocalDate.of(10_000, 1, 1), "work"));
    }

    private static NewEntry entry(
            String amount, @Nullable String item, @Nullable String merchant, LocalDate day, String tag) {
        return new NewEntry(Kind.EXPENSE, Money.of(amount, "USD"), Category.OTHER, item, merchant, day, Set.of(tag));
    }
}
