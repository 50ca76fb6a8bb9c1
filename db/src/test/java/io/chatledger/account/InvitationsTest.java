package io.chatledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import io.chatledger.transaction.Transactions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class InvitationsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATE = NOW.plus(Invitations.OPEN);
    private static final String HOME = "https://t.me/chatledger_bot?start=";
    private static final AtomicLong NUMBERS = new AtomicLong(1000);

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private final Chat chat = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());

        @Autowired
        Invitations invitations;

        @Autowired
        Accounts accounts;

        @Autowired
        SignOuts signOuts;

        @Autowired
        Transactions transactions;

        @Autowired
        JdbcClient jdbc;

        @Test
        void aTokenHas256BitsAndOnlyItsHashIsStored() {
            Secret token = issue(chat);
            assertThat(token.text()).matches("[A-Za-z0-9_-]{43}");
            assertThat(token).hasToString("Secret[…]");
            assertThat(jdbc.sql("SELECT * FROM invitation WHERE chat_number = ?")
                            .param(chat.number())
                            .query()
                            .singleRow()
                            .values())
                    .contains(token.hash())
                    .doesNotContain(token.text());
        }

        @Test
        void aTokenFindsTheChatThatAsksWithoutUsingItUp() {
            Secret token = issue(chat);
            for (int look = 0; look < 3; look++) {
                assertThat(invitations.find(token, NOW))
                        .contains(new Invitation(token.hash(), chat, "Ann (@ann)", HOME, true));
            }
            assertThat(invitations.find(new Secret("another"), NOW)).isEmpty();
        }

        @Test
        void afterTenMinutesNothingCanBeAnswered() {
            Secret token = issue(chat);
            assertThat(open(token, LATE.minusMillis(1))).isTrue();
            assertThat(open(token, LATE)).isFalse();
            assertThat(invitations.approve(token.hash(), account(), Secret.code(), LATE))
                    .isFalse();
            assertThat(invitations.decline(token.hash(), LATE)).isFalse();
        }

        @Test
        void aNewInvitationEndsTheOneBefore() {
            Secret first = issue(chat);
            Secret second = issue(chat);
            assertThat(invitations.find(first, NOW)).isEmpty();
            assertThat(open(second, NOW)).isTrue();
        }

        @Test
        void aCodeIsGoodOnceAndOnlyInTheChatThatBegan() {
            Chat other = new Chat(Chat.TELEGRAM, NUMBERS.incrementAndGet());
            issue(other);
            Secret code = approved(issue(chat));
            assertThat(code.looksLikeCode()).isTrue();
            assertThat(invitations.redeem(other, code, NOW)).isEmpty();
            assertThat(invitations.redeem(new Chat(Chat.TERMINAL, chat.number()), code, NOW))
                    .isEmpty();
            assertThat(invitations.redeem(chat, new Secret("23456789"), NOW)).isEmpty();
            assertThat(invitations.redeem(chat, code, NOW)).isPresent();
            assertThat(invitations.redeem(chat, code, NOW)).isEmpty();
        }

        @Test
        void aCodeThatComesTooLateIsRefused() {
            Secret code = approved(issue(chat));
            assertThat(invitations.redeem(chat, code, LATE)).isEmpty();
        }

        @Test
        void whatWasDeclinedCannotBeApproved() {
            Secret token = issue(chat);
            assertThat(invitations.decline(token.hash(), NOW)).isTrue();
            assertThat(invitations.approve(token.hash(), account(), Secret.code(), NOW))
                    .isFalse();
            assertThat(open(token, NOW)).isFalse();
        }

        @Test
        void whatWasApprovedCanNeitherBeApprovedAgainNorDeclined() {
            Secret token = issue(chat);
            approved(token);
            assertThat(invitations.approve(token.hash(), account(), Secret.code(), NOW))
                    .isFalse();
            assertThat(invitations.decline(token.hash(), NOW)).isFalse();
        }

        @Test
        void ofTwentyApprovalsOfTwentyAccountsAtOnceOneSucceeds() throws Exception {
            Secret token = issue(chat);
            assertThat(atOnce(() -> {
                        long account = account();
                        return transactions.run(() -> invitations.approve(token.hash(), account, Secret.code(), NOW));
                    }))
                    .isEqualTo(1);
        }

        @Test
        void theSameYesTwiceIsOneYes() {
            Secret token = issue(chat);
            long account = account();
            Secret code = Secret.token().codeFor("chat");
            assertThat(invitations.approve(token.hash(), account, code, NOW)).isTrue();
            assertThat(invitations.approve(token.hash(), account, code, NOW)).isTrue();
            assertThat(invitations.approve(token.hash(), account, Secret.code(), NOW))
                    .isFalse();
            assertThat(invitations.approve(token.hash(), account(), code, NOW)).isFalse();
            assertThat(invitations.isApproved(token.hash(), account, code, NOW)).isTrue();
            assertThat(invitations.isApproved(token.hash(), account(), code, NOW))
                    .isFalse();
            assertThat(invitations.redeem(chat, code, NOW)).isPresent();
            assertThat(invitations.isApproved(token.hash(), account, code, NOW)).isFalse();
            assertThat(invitations.approve(token.hash(), account, code, NOW)).isFalse();
        }

        @Test
        void toLookAtACodeDoesNotUseItUp() {
            Secret code = approved(issue(chat));
            assertThat(invitations.look(chat, code, NOW)).isEqualTo(invitations.look(chat, code, NOW));
            assertThat(invitations.redeem(chat, code, NOW)).isPresent();
        }

        @Test
        void afterTenWrongCodesNoneIsRight() {
            Secret code = approved(issue(chat));
            for (int guess = 0; guess < 9; guess++) {
                assertThat(invitations.look(chat, Secret.code(), NOW)).isEmpty();
            }
            assertThat(invitations.look(chat, code, NOW)).isPresent();
            assertThat(invitations.redeem(chat, Secret.code(), NOW)).isEmpty();
            assertThat(invitations.redeem(chat, code, NOW)).isEmpty();
        }

        @Test
        void whoIsSignedOutEverywhereHasSaidYesToNothing() {
            Secret token = issue(chat);
            long account = account();
            Secret code = Secret.code();
            invitations.approve(token.hash(), account, code, NOW);
            transactions.run(() -> signOuts.everywhere(account));
            assertThat(invitations.redeem(chat, code, NOW)).isEmpty();
        }

        @Test
        void ofTwentyTimesTheSameCodeAtOnceOneSucceeds() throws Exception {
            Secret code = approved(issue(chat));
            assertThat(atOnce(() -> transactions
                            .run(() -> invitations.redeem(chat, code, NOW))
                            .isPresent()))
                    .isEqualTo(1);
        }

        @Test
        void aLongNameIsShortened() {
            Secret token = invitations.issue(chat, "字".repeat(300), "", NOW);
            assertThat(invitations.find(token, NOW).orElseThrow().chatName()).isEqualTo("字".repeat(99) + "…");
        }

        private static long atOnce(java.util.concurrent.Callable<Boolean> work) throws Exception {
            long succeeded = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> each :
                        threads.invokeAll(Stream.generate(() -> work).limit(20).toList())) {
                    succeeded += each.get() ? 1 : 0;
                }
            }
            return succeeded;
        }

        private Secret issue(Chat from) {
            return invitations.issue(from, "Ann (@ann)", HOME, NOW);
        }

        private Secret approved(Secret token) {
            Secret code = Secret.code();
            assertThat(invitations.approve(token.hash(), account(), code, NOW)).isTrue();
            return code;
        }

        private boolean open(Secret token, Instant at) {
            return invitations.find(token, at).map(Invitation::open).orElse(false);
        }

        private long account() {
            return accounts.open(Locale.US, NOW);
        }
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        Secret code = Secret.code();
        assertThat(Stream.of(
                        code.text(),
                        code.inGroups(),
                        code.text().toLowerCase(Locale.ROOT),
                        " " + code.inGroups().replace('-', ' ') + " "))
                .allSatisfy(typed -> assertThat(Secret.typed(typed)).isEqualTo(code));
        assertThat(Optional.of("12 lunch").map(Secret::typed).filter(Secret::looksLikeCode))
                .isEmpty();
    }
}
