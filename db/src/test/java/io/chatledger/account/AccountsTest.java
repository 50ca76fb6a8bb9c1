package io.chatledger.account;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

class AccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-29T02:30:12.123456Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final AtomicLong NUMBERS = new AtomicLong();

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final Chat chat = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());

        @Autowired
        Accounts accounts;

        @Autowired
        Transactions transactions;

        @Autowired
        JdbcClient jdbc;

        @Test
        void theFirstMessageOfAChatOpensAnAccountWithWhatTheChannelKnows() {
            Account opened = of(chat, Locale.GERMANY, NOW);
            assertThat(opened)
                    .isEqualTo(new Account(
                            opened.number(),
                            Currency.getInstance("EUR"),
                            BERLIN,
                            Locale.GERMANY,
                            DayOfWeek.MONDAY,
                            1,
                            NOW,
                            ""));
        }

        @Test
        void theNextMessageFindsTheAccountAsItIs() {
            Account opened = of(chat, Locale.GERMANY, NOW);
            assertThat(of(chat, Locale.US, NOW.plusSeconds(5))).isEqualTo(opened);
        }

        @Test
        void chatsOfTheSameNumberOnTwoChannelsAreTwo() {
            Chat other = new Chat(Chat.TERMINAL, chat.number());
            assertThat(of(chat, Locale.US, NOW).number())
                    .isNotEqualTo(of(other, Locale.US, NOW).number());
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
                de-DE,               EUR, de-DE
                en-IN,               INR, en-IN
                en,                  USD, en
                ja-JP-u-ca-japanese, JPY, ja-JP
                es-419,              USD, es-419
                sr-Latn-RS,          RSD, sr-Latn-RS
                en-AQ,               USD, en-AQ
                und,                 USD, und
                """)
        void theCurrencyIsThatOfTheLocalesCountry(String locale, String currency, String stored) {
            Account opened = of(chat, Locale.forLanguageTag(locale), NOW);
            assertThat(opened.currency().getCurrencyCode()).isEqualTo(currency);
            assertThat(opened.locale()).isEqualTo(Locale.forLanguageTag(stored));
        }

        @Test
        void anInstantIsKeptToTheMicrosecond() {
            Instant nanos = Instant.parse("2026-10-25T00:59:59.999999999Z");
            assertThat(of(chat, Locale.US, nanos).createdAt()).isEqualTo("2026-10-25T00:59:59.999999Z");
        }

        @Test
        void twentyFirstContactsAtOnceOpenOneAccount() throws Exception {
            long before =
                    jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single();
            CountDownLatch start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Long> contact = () -> {
                    start.await();
                    return of(chat, Locale.US, NOW).number();
                };
                var contacts =
                        Stream.generate(() -> threads.submit(contact)).limit(20).toList();
                start.countDown();
                assertThat(contacts.stream().map(AccountsTest::result).collect(toSet()))
                        .hasSize(1);
            }
            assertThat(jdbc.sql("SELECT COUNT(*) FROM account")
                            .query(Long.class)
                            .single())
                    .isEqualTo(before + 1);
        }

        @Test
        void theSecondMessageOfAChatWaitsUntilTheFirstIsAnswered() throws Exception {
            of(chat, Locale.US, NOW);
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Account> first = threads.submit(() -> transactions.run(() -> {
                    Account account = accounts.of(chat, Locale.US, BERLIN, NOW);
                    locked.countDown();
                    return awaited(release, account);
                }));
                locked.await();
                Future<Account> second = threads.submit(() -> of(chat, Locale.US, NOW));
                assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                release.countDown();
                assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(first.get());
            }
        }

        @Test
        void anAccountIsNotLookedUpOutsideATransaction() {
            assertThatThrownBy(() -> accounts.of(chat, Locale.US, BERLIN, NOW))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void whatWasAskedIsTakenOnce() {
            of(chat, Locale.US, NOW);
            accounts.asked(chat, "lunch at Aldi", NOW);
            assertThat(accounts.takeAsked(chat, NOW.plusSeconds(599))).isEqualTo("lunch at Aldi");
            assertThat(accounts.takeAsked(chat, NOW.plusSeconds(599))).isNull();
        }

        @Test
        void whatWasAskedIsForgottenAfterTenMinutes() {
            of(chat, Locale.US, NOW);
            accounts.asked(chat, "lunch", NOW);
            assertThat(accounts.takeAsked(chat, NOW.plus(Duration.ofMinutes(10)).plusMillis(1)))
                    .isNull();
        }

        @Test
        void theLongestMessageIsRememberedWhole() {
            of(chat, Locale.US, NOW);
            String longest = "字".repeat(4094) + "🍜";
            accounts.asked(chat, longest, NOW);
            assertThat(accounts.takeAsked(chat, NOW)).isEqualTo(longest);
            assertThatThrownBy(() -> accounts.asked(chat, longest + "!", NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void whatOneChatWasAskedIsNotTakenByAnother() {
            Chat other = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
            Set.of(chat, other).forEach(each -> of(each, Locale.US, NOW));
            accounts.asked(chat, "lunch", NOW);
            assertThat(accounts.takeAsked(other, NOW)).isNull();
            assertThat(accounts.takeAsked(chat, NOW)).isEqualTo("lunch");
        }

        private Account of(Chat from, Locale locale, Instant now) {
            return transactions.run(() -> accounts.of(from, locale, BERLIN, now));
        }
    }

    private static <T> T awaited(CountDownLatch latch, T result) {
        try {
            latch.await();
            return result;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
