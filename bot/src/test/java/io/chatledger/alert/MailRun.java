package io.chatledger.alert;

import io.chatledger.Chatledger;
import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import io.chatledger.transaction.Transactions;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application with a clock of its own, and the people in it. */
final class MailRun implements AutoCloseable {

    private static final AtomicLong CHATS = new AtomicLong(70_000);

    private final ConfigurableApplicationContext context;

    static class Time {
        @Bean
        @Primary
        Watch goesWhenTold() {
            return new Watch();
        }
    }

    /** @param settings as {@code name=value} */
    MailRun(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--chatledger.terminal.enabled=false",
                "--server.port=0",
                "--chatledger.public-url=https://chatledger.example.org",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=DB2;DB_CLOSE_DELAY=-1"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        context = new SpringApplicationBuilder(Chatledger.class, Time.class).run(arguments.toArray(String[]::new));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Watch watch() {
        return part(Watch.class);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Somebody with an account, a linked chat, and an address for alerts. */
    Person person(String address, Locale locale) {
        EmailAddress email = new EmailAddress(address);
        Chat chat = new Chat(Chat.TELEGRAM, CHATS.incrementAndGet());
        long account = part(Transactions.class).run(() -> {
            Instant now = watch().instant();
            long opened = part(Accounts.class).open(locale, now);
            part(SignIns.class).addPassword(opened, email, "hash", now);
            part(AlertAddresses.class).verified(opened, email);
            part(Accounts.class).of(chat, locale, ZoneId.of("UTC"), now);
            part(Links.class).link(chat, "Telegram chat of Ann", opened, now);
            return opened;
        });
        return new Person(account, chat, email);
    }

    /** What waits for a chat, the oldest first. */
    List<String> told(Person person) {
        return part(JdbcClient.class)
                .sql("SELECT body FROM outbox WHERE stream = ? ORDER BY id")
                .param(person.chat().toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    long waiting() {
        return part(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM outbox WHERE channel = 'mail'")
                .query(Long.class)
                .single();
    }

    List<String> states() {
        return part(JdbcClient.class)
                .sql("SELECT state FROM mail_sent ORDER BY outbox_id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public void close() {
        context.close();
    }

    /** One of the people. */
    final class Person {

        private final long account;
        private final Chat chat;
        private final EmailAddress address;

        private Person(long account, Chat chat, EmailAddress address) {
            this.account = account;
            this.chat = chat;
            this.address = address;
        }

        long account() {
            return account;
        }

        Chat chat() {
            return chat;
        }

        EmailAddress address() {
            return address;
        }

        Person budget(Coverage coverage, Cycle cycle, String amount) {
            return budget(coverage, cycle, Limit.of(money(amount)));
        }

        Person budget(Coverage coverage, Cycle cycle, Limit limit) {
            part(Transactions.class)
                    .run(() -> part(Budgets.class)
                            .change(account, List.of(new Budgets.Draft(coverage, cycle, limit)), watch().instant()));
            return this;
        }

        Person spend(Category category, @Nullable String item, String amount, LocalDate day, String... tags) {
            NewEntry entry =
                    new NewEntry(Kind.EXPENSE, money(amount), category, item, null, day, Set.of(tags), null, null);
            part(Transactions.class).run(() -> part(Ledger.class).record(account, List.of(entry), watch().instant()));
            return this;
        }

        boolean wantsAlerts() {
            return part(AlertAddresses.class).wanted(account).isPresent();
        }

        private Money money(String amount) {
            String currency =
                    part(Accounts.class).find(account).orElseThrow().currency().getCurrencyCode();
            return Money.of(amount, currency);
        }
    }
}
