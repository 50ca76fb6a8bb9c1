package io.chatledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.SignIns.Identity;
import io.chatledger.account.SignIns.Ways;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SignInsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String HASH = "$2a$12$" + "x".repeat(53);
    private static final AtomicLong NUMBERS = new AtomicLong();

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final long number = NUMBERS.incrementAndGet();
        private final EmailAddress address = new EmailAddress("ann" + number + "@example.org");
        private final Identity google = new Identity("https://accounts.google.com", "g" + number, address.text());

        @Autowired
        SignIns signIns;

        @Autowired
        MailCodes codes;

        @Autowired
        Attempts attempts;

        @Autowired
        SignOuts signOuts;

        @Autowired
        KnownBrowsers browsers;

        @Autowired
        Transactions transactions;

        @Autowired
        AlertAddresses alerts;

        @Autowired
        Accounts accounts;

        @Test
        void anAddressAndAnIdentityEachBelongToOneAccount() {
            long ann = account();
            long bob = account();
            assertThat(signIns.addPassword(ann, address, HASH, NOW)).isTrue();
            assertThat(signIns.addPassword(bob, address, HASH, NOW)).isFalse();
            assertThat(signIns.addIdentity(bob, google)).isTrue();
            assertThat(signIns.addIdentity(ann, google)).isFalse();
            assertThat(signIns.password(address).orElseThrow().admission().account())
                    .isEqualTo(ann);
            assertThat(signIns.accountOf(google)).contains(bob);
        }

        @Test
        void theSameAddressAtAProviderIsNotTheSamePerson() {
            long ann = account();
            signIns.addPassword(ann, address, HASH, NOW);
            assertThat(signIns.accountOf(google)).isEmpty();
            signIns.addIdentity(ann, google);
            assertThat(signIns.accountOf(new Identity(google.issuer(), "other", address.text())))
                    .isEmpty();
            assertThat(signIns.accountOf(new Identity("https://other.example", google.subject(), address.text())))
                    .isEmpty();
        }

        @Test
        void theLastWayInIsNeverTakenAway() {
            long ann = account();
            signIns.addPassword(ann, address, HASH, NOW);
            assertThat(signIns.removePassword(ann)).isFalse();
            signIns.addIdentity(ann, google);
            assertThat(signIns.of(ann)).isEqualTo(new Ways(address, address.text()));
            assertThat(signIns.removePassword(ann)).isTrue();
            assertThat(signIns.removeIdentity(ann)).isFalse();
            assertThat(signIns.of(ann)).isEqualTo(new Ways(null, address.text()));
        }

        @Test
        void aMailedCodeIsGoodOnceForHalfAnHour() {
            MailCodes.Sent sent = codes.issue(address, NOW);
            assertThat(codes.awaited(sent.key(), NOW)).contains(address);
            assertThat(codes.redeem(sent.key(), sent.code(), NOW)).contains(address);
            assertThat(codes.redeem(sent.key(), sent.code(), NOW)).isEmpty();
            MailCodes.Sent late = codes.issue(address, NOW);
            assertThat(codes.redeem(late.key(), late.code(), NOW.plus(MailCodes.OPEN)))
                    .isEmpty();
        }

        @Test
        void aMailedCodeWithstandsGuessingAtOnce() throws Exception {
            MailCodes.Sent sent = codes.issue(address, NOW);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> guess : threads.invokeAll(Stream.<java.util.concurrent.Callable<Boolean>>generate(
                                () -> () -> codes.redeem(sent.key(), new Secret("22222222"), NOW)
                                        .isPresent())
                        .limit(8)
                        .toList())) {
                    assertThat(guess.get()).isFalse();
                }
            }
            assertThat(codes.awaited(sent.key(), NOW)).isEmpty();
            assertThat(codes.redeem(sent.key(), sent.code(), NOW)).isEmpty();
        }

        @Test
        void aCodeIsOfNoUseToAnybodyWhoDidNotAskForIt() {
            MailCodes.Sent sent = codes.issue(address, NOW);
            MailCodes.Sent other = codes.issue(address, NOW);
            assertThat(codes.redeem(other.key(), sent.code(), NOW)).isEmpty();
        }

        @Test
        void fiveTriesAreFreeAndThenTheWaitGrows() {
            String of = address.text();
            for (int free = 0; free < 5; free++) {
                assertThat(allow(of, NOW)).isTrue();
            }
            assertThat(allow(of, NOW.plusSeconds(29))).isFalse();
            assertThat(allow(of, NOW.plusSeconds(30))).isTrue();
            assertThat(allow(of, NOW.plusSeconds(89))).isFalse();
            assertThat(allow(of, NOW.plusSeconds(90))).isTrue();
            assertThat(attempts.allow(Attempts.Kind.MAIL, of, "here", NOW)).isTrue();
            attempts.forgive(Attempts.Kind.PASSWORD, of, "here");
            assertThat(allow(of, NOW)).isTrue();
        }

        @Test
        void whatIsTriedElsewhereMakesNobodyWait() {
            String of = address.text();
            for (int tries = 0; tries < 6; tries++) {
                attempts.allow(Attempts.Kind.PASSWORD, of, "elsewhere", NOW);
            }
            assertThat(attempts.allow(Attempts.Kind.PASSWORD, of, "elsewhere", NOW))
                    .isFalse();
            assertThat(allow(of, NOW)).isTrue();
        }

        @Test
        void aDayHasItsTotalAndTheNextOneBeginsAnew() {
            String of = address.text();
            for (int tries = 0; tries < 3; tries++) {
                assertThat(attempts.allowToday(Attempts.Kind.MAIL, of, 3, NOW)).isTrue();
            }
            assertThat(attempts.allowToday(Attempts.Kind.MAIL, of, 3, NOW)).isFalse();
            assertThat(attempts.allowToday(Attempts.Kind.PASSWORD, of, 3, NOW)).isTrue();
            assertThat(attempts.allowToday(Attempts.Kind.MAIL, of, 3, NOW.plus(Duration.ofDays(1))))
                    .isTrue();
        }

        @Test
        void whoShowsThatTheAddressIsTheirsHasAllTriesBack() {
            String of = address.text();
            for (int tries = 0; tries < 6; tries++) {
                allow(of, NOW);
            }
            attempts.allowToday(Attempts.Kind.MAIL, of, 1, NOW);
            attempts.forgive(of);
            assertThat(allow(of, NOW)).isTrue();
            assertThat(attempts.allowToday(Attempts.Kind.MAIL, of, 1, NOW)).isTrue();
        }

        @Test
        void ofTwoWaysInThatGoAtTheSameMomentOneStays() throws Exception {
            for (int time = 0; time < 10; time++) {
                EmailAddress each = new EmailAddress("both" + time + "-" + address.text());
                long ann = account();
                signIns.addPassword(ann, each, HASH, NOW);
                signIns.addIdentity(ann, new Identity("issuer", each.text(), each.text()));
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    List<Future<Boolean>> removals = threads.invokeAll(List.of(
                            () -> transactions.run(() -> signIns.removePassword(ann)),
                            () -> transactions.run(() -> signIns.removeIdentity(ann))));
                    assertThat(removals.get(0).get())
                            .isNotEqualTo(removals.get(1).get());
                }
                assertThat(signIns.of(ann).any()).isTrue();
            }
        }

        @Test
        void whoIsSignedOutEverywhereIsAdmittedNoMore() {
            long ann = account();
            signIns.addPassword(ann, address, HASH, NOW);
            MailCodes.Sent sent = codes.issue(address, NOW);
            Secret browser = browsers.remember(ann, NOW);
            Admission before = signIns.password(address).orElseThrow().admission();
            assertThat(signIns.isGood(before)).isTrue();
            Admission after = transactions.run(() -> signOuts.everywhere(ann));
            assertThat(signIns.isGood(before)).isFalse();
            assertThat(signIns.isGood(after)).isTrue();
            assertThat(signIns.admit(ann)).isEqualTo(after);
            assertThat(codes.redeem(sent.key(), sent.code(), NOW)).isEmpty();
            assertThat(browsers.isOf(ann, browser, NOW)).isFalse();
        }

        @Test
        void aHashIsReplacedOnlyAsLongAsItIsTheOneThatWasRead() {
            long ann = account();
            signIns.addPassword(ann, address, HASH, NOW);
            SignIns.Password read = signIns.password(address).orElseThrow();
            String another = HASH.replace('x', 'y');
            signIns.changePassword(ann, another, NOW);
            assertThat(signIns.replacePassword(read, HASH.replace('x', 'z'), NOW))
                    .isFalse();
            assertThat(signIns.password(ann).orElseThrow().hash()).isEqualTo(another);
        }

        @Test
        void aBrowserIsKnownToTheAccountThatUsedItForHalfAYear() {
            long ann = account();
            Secret browser = browsers.remember(ann, NOW);
            assertThat(browsers.isOf(ann, browser, NOW)).isTrue();
            assertThat(browsers.isOf(account(), browser, NOW)).isFalse();
            assertThat(browsers.isOf(ann, browser, NOW.plus(KnownBrowsers.KNOWN)))
                    .isFalse();
        }

        @Test
        void ofAHundredTriesAtOnceFiveAreAllowed() throws Exception {
            long allowed = 0;
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (Future<Boolean> each : threads.invokeAll(
                        Stream.<java.util.concurrent.Callable<Boolean>>generate(() -> () -> allow(address.text(), NOW))
                                .limit(100)
                                .toList())) {
                    allowed += each.get() ? 1 : 0;
                }
            }
            assertThat(allowed).isEqualTo(Attempts.FREE);
        }

        @Test
        void alertsGoToTheAddressUnlessTheOwnerWantsNone() {
            long ann = account();
            assertThat(alerts.wanted(ann)).isEmpty();
            alerts.verified(ann, address);
            assertThat(alerts.wanted(ann)).contains(address);
            alerts.want(ann, false);
            alerts.verified(ann, new EmailAddress("new@example.org"));
            assertThat(alerts.wanted(ann)).isEmpty();
            assertThat(alerts.of(ann)).contains(new EmailAddress("new@example.org"));
        }

        private boolean allow(String of, Instant now) {
            return attempts.allow(Attempts.Kind.PASSWORD, of, "here", now);
        }

        private long account() {
            return accounts.open(Locale.US, NOW);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 30", "6, 60", "11, 1920", "12, 3600", "1000, 3600"})
    void theWaitDoublesUpToAnHour(int tries, int seconds) {
        assertThat(Attempts.waitAfter(tries)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@example",
                "ann example@example.org",
                "ann@exa mple.org",
                "ann@example.org\nBcc: bob@example.org",
                "ann@-example.org",
                "ann@@example.org",
                "änn@example.org"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.typed(typed)).isEmpty();
    }

    @Test
    void anAddressIsKnownInAnyCaseAndShownMasked() {
        assertThat(EmailAddress.typed(" Ann.Lee@Example.ORG "))
                .hasValueSatisfying(address -> assertThat(address).isEqualTo(new EmailAddress("ann.lee@example.org")))
                .hasValueSatisfying(address -> assertThat(List.of(address.masked(), address.toString()))
                        .containsOnly("a…@example.org"));
        assertThat(EmailAddress.typed("a".repeat(64) + "@" + "b".repeat(132) + ".org"))
                .isEmpty();
    }
}
