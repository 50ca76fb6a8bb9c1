package io.chatledger.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatledger.StoreApplication;
import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.money.Money;
import io.chatledger.transaction.Transactions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class DataFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path temporary;

    @Test
    void whatWasRecordedIsThereAfterARestart() {
        Path folder = temporary.resolve("not/yet/there");
        NewEntry tea = new NewEntry(
                Kind.EXPENSE,
                Money.of("3.10", "EUR"),
                Category.EATING_OUT,
                "thé 🍵",
                null,
                LocalDate.of(2026, 11, 22),
                Set.of("work"));
        Recording recorded;
        try (var store = open(folder)) {
            recorded = store.getBean(Ledger.class).record(account(store).number(), List.of(tea), NOW);
        }
        try (var store = open(folder)) {
            assertThat(store.getBean(Ledger.class).find(account(store).number(), recorded.id()))
                    .contains(recorded);
        }
    }

    @Test
    void theFolderIsForItsOwnerOnly() throws IOException {
        Path folder = temporary.resolve("new/folder");
        open(folder).close();
        for (Path made : List.of(folder, folder.getParent())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderInUseIsNamedInOneSentence(CapturedOutput output) throws IOException {
        open(temporary).close();
        Path file = temporary.resolve("ledger.mv.db");
        try (FileChannel another = FileChannel.open(file, StandardOpenOption.WRITE)) {
            another.lock();
            assertThatThrownBy(() -> open(temporary)).hasStackTraceContaining(StoreUnavailable.class.getName());
        }
        assertThat(output)
                .contains("The data folder %s is in use by another Chatledger: stop that one, or give this one a"
                        .formatted(temporary))
                .doesNotContain("\tat ");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamedInOneSentence(CapturedOutput output) throws IOException {
        Path folder = Files.createFile(temporary.resolve("file")).resolve("folder");
        assertThatThrownBy(() -> open(folder)).hasStackTraceContaining(StoreUnavailable.class.getName());
        assertThat(output)
                .contains(
                        "The data folder %s cannot be written to: make it writable, or name another".formatted(folder))
                .doesNotContain("\tat ");
    }

    @Test
    void aFolderThatIsNotToldClearlyIsNamedInOneSentence(CapturedOutput output) {
        assertThatThrownBy(() -> open(Path.of("somewhere"))).hasStackTraceContaining(StoreUnavailable.class.getName());
        assertThat(output)
                .contains("The data folder somewhere must begin with / or ./")
                .doesNotContain("\tat ");
    }

    @Test
    void noFolderIsMadeForAnotherDatabase() {
        Path folder = temporary.resolve("unused");
        SpringApplication.run(
                        StoreApplication.class,
                        "--chatledger.data=" + folder,
                        "--spring.datasource.url=jdbc:h2:mem:elsewhere;MODE=DB2")
                .close();
        assertThat(folder).doesNotExist();
    }

    private static ConfigurableApplicationContext open(Path folder) {
        return SpringApplication.run(StoreApplication.class, "--chatledger.data=" + folder);
    }

    private static Account account(ConfigurableApplicationContext store) {
        return store.getBean(Transactions.class)
                .run(() -> store.getBean(Accounts.class)
                        .of(new Chat(Chat.TERMINAL, 1), Locale.GERMANY, ZoneOffset.UTC, NOW));
    }
}
