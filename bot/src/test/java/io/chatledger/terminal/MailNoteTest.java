package io.chatledger.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import io.chatledger.transaction.Transactions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class MailNoteTest {

    @TempDir
    private Path folder;

    @Test
    void thePipeSaysWhereTheMailIsThatAMessageLedTo() throws Exception {
        openAnAccountWithAnAddress();
        String mails = "--chatledger.mail.folder=" + folder.resolve("mail");

        Run run = Run.of(
                folder,
                List.of("budget 10 a month for groceries", "bread 5", "milk 9", "bus 1"),
                mails,
                "--server.port=0");

        String note = "An e-mail is in " + folder.resolve("mail");
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).containsOnlyOnce(note);
        assertThat(run.out().indexOf(note)).isGreaterThan(run.out().indexOf(line(run, "9.00")));
        assertThat(run.out().indexOf(note)).isLessThan(run.out().indexOf(line(run, "1.00 USD")));
        assertThat(folder.resolve("mail")).isDirectoryContaining("glob:**/*.eml");
    }

    private static String line(Run run, String part) {
        return run.out().stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private void openAnAccountWithAnAddress() {
        EmailAddress address = new EmailAddress("ann@example.org");
        Instant now = Instant.parse("2026-11-01T00:00:00Z");
        Chat chat = new Chat(Chat.TERMINAL, 1);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Chatledger.class)
                .run("--chatledger.data=" + folder, "--chatledger.terminal.enabled=false", "--server.port=0")) {
            context.getBean(Transactions.class).run(() -> {
                Accounts accounts = context.getBean(Accounts.class);
                long account = accounts.open(Locale.US, now);
                context.getBean(SignIns.class).addPassword(account, address, "hash", now);
                context.getBean(AlertAddresses.class).verified(account, address);
                accounts.of(chat, Locale.US, ZoneOffset.UTC, now);
                return context.getBean(Links.class).link(chat, "The terminal", account, now);
            });
        }
    }
}
