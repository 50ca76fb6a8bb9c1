package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.money.Money;
import io.chatledger.transaction.Transactions;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.EntryDraft.Assumed;
import io.chatledger.understanding.Intent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:conversations;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class GuessTest {

    private static final Instant NOW = Instant.parse("2026-07-15T20:30:00Z");
    private static final Chat CHAT = new Chat("guess", 1);
    private static final EntryDraft GUESS = new EntryDraft(
            Kind.EXPENSE,
            Money.of("5", "USD"),
            Category.SHOPPING,
            List.of(Category.KIDS, Category.PETS, Category.TRAVEL),
            false,
            "qwertz",
            null,
            LocalDate.parse("2026-07-15"),
            List.of(),
            Set.of(Assumed.CATEGORY));

    private final Accounts accounts;
    private final Recorder recorder;
    private final Conversation conversation;
    private final Transactions transactions;

    GuessTest(
            @Autowired Accounts accounts,
            @Autowired Recorder recorder,
            @Autowired Conversation conversation,
            @Autowired Transactions transactions) {
        this.accounts = accounts;
        this.recorder = recorder;
        this.conversation = conversation;
        this.transactions = transactions;
    }

    @Test
    void aGuessedCategoryIsSaidToBeAssumedAndTheNextLikeliestAreOneTapAway() {
        Reply guessed = transactions.run(() -> recorder.record(
                new Speaker(accounts.of(CHAT, Locale.US, ZoneOffset.UTC, NOW), CHAT, NOW, "", ""),
                "qwertz 5",
                new Intent.RecordEntries(List.of(GUESS))));

        assertThat(guessed.text()).isEqualTo("""
                ✓ 5.00 USD · 👜 Shopping · qwertz · today
                Assumed: Shopping""");
        assertThat(guessed.buttons().getFirst())
                .extracting(Button::label)
                .containsExactly("👜 Shopping", "🧸 Kids", "🐾 Pets");

        Button pets = guessed.buttons().getFirst().getLast();
        List<Reply> corrected = transactions.run(
                () -> conversation.reply(new Message(CHAT, pets.action(), true, NOW, Locale.US, ZoneOffset.UTC)));

        assertThat(corrected).extracting(Reply::text).containsExactly("""
                ✓ 5.00 USD · 🐾 Pets · qwertz · today
                From now on qwertz is Pets.""");
    }
}
