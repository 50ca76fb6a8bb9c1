package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatledger.account.Chat;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.SignIns;
import io.chatledger.outbox.Mail;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** After a reset, or a sign-out everywhere, nothing goes on that was begun before. */
class SignOutTest extends Running {

    private static final String OLD = "plum-otter-zephyr-41";
    private static final String NEW = "walnut-comet-drizzle-7";

    private final String address = "ann-" + UUID.randomUUID() + "@example.org";

    @Autowired
    People people;

    @Autowired
    ChatSide chats;

    @Autowired
    Mailbox mailbox;

    @Autowired
    QuickPasswords hashes;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcTemplate jdbc;

    private final Client ann = new Client(PAGES);
    private final Client thief = new Client(PAGES);

    @AfterEach
    void close() {
        hashes.go();
        ann.close();
        thief.close();
    }

    @Test
    void aSignInThatIsStillBeingComparedDoesNotSurviveAReset() throws Exception {
        people.withPassword(address, OLD);
        askForCode(ann);
        String form = Client.token(thief.get("/sign-in").body());
        hashes.stop();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> slow = threads.submit(
                    () -> thief.postAsIs("/sign-in", Map.of("address", address, "password", OLD, "_csrf", form)));
            await().until(() -> hashes.running() > 0);
            assertThat(ann.enrol(mailbox.code(address), NEW).statusCode()).isEqualTo(302);
            hashes.go();
            assertThat(slow.get().statusCode()).isEqualTo(422);
        }
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
        assertThat(ann.get("/account").body()).contains(address);
    }

    @Test
    void anotherCodeOfTheSameAddressIsWorthNothingAfterAReset() {
        people.withPassword(address, OLD);
        askForCode(thief);
        String thiefs = mailbox.code(address);
        askForCode(ann);
        ann.enrol(mailbox.code(address), NEW);
        thief.enrol(thiefs, "stolen-comet-drizzle-7");
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
        assertThat(ann.signIn(address, NEW).statusCode()).isEqualTo(302);
    }

    @Test
    void aChatThatThePageApprovedIsNotLinkedAfterTheOwnerSignedOutEverywhere() {
        people.withPassword(address, OLD);
        Chat chat = ChatSide.another();
        thief.signIn(address, OLD);
        thief.follow(chats.invite(chat, "Telegram chat of Mallory"));
        String code = ChatSide.code(thief.yes());
        ann.signIn(address, OLD);
        ann.post("/account", "/account/sessions/end", Map.of());
        assertThat(chats.say(chat, code)).isFalse();
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
        assertThat(ann.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void whoRemovesAWayInSignsEverybodyElseOutAndIsTold() {
        people.withPassword(address, OLD);
        thief.signIn(address, OLD);
        ann.signIn(address, OLD);
        GOOGLE.becomes(address, address);
        ann.post("/account", "/account/google/add", Map.of());
        assertThat(ann.follow("/oauth2/authorization/google").body()).contains("Google, as " + address);
        ann.post("/account", "/account/password/remove", Map.of());
        assertThat(ann.get("/account").body()).doesNotContain("Password, with");
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
        askForCode(ann);
        ann.enrol(mailbox.code(address), NEW);
        ann.post("/account", "/account/google/remove", Map.of());
        assertThat(mailbox.to(address))
                .extracting(Mail::subject)
                .contains(
                        "Google was added to your Chatledger account",
                        "The password of your Chatledger account was removed",
                        "A password was added to your Chatledger account",
                        "Google was removed from your Chatledger account");
    }

    @Test
    void aRequestOfBeforeTheSignInThatEndsAfterItChangesNothing() throws Exception {
        people.withPassword(address, OLD);
        String form = Client.token(ann.get("/sign-in").body());
        String before = ann.session();
        thief.use(before);
        hashes.stop();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> wrong =
                    () -> thief.postAsIs("/sign-in", Map.of("address", address, "password", "wrong", "_csrf", form));
            Future<HttpResponse<String>> slow = threads.submit(wrong);
            await().until(() -> hashes.running() > 0);
            Future<HttpResponse<String>> right = threads.submit(
                    () -> ann.postAsIs("/sign-in", Map.of("address", address, "password", OLD, "_csrf", form)));
            await().until(() -> hashes.running() > 1 || right.isDone());
            hashes.go();
            assertThat(right.get().statusCode()).isEqualTo(302);
            assertThat(slow.get().statusCode()).isIn(302, 422, 403);
        }
        assertThat(ann.session()).isNotEqualTo(before);
        assertThat(ann.get("/account").body()).contains(address);
        thief.use(before);
        assertThat(thief.get("/account").statusCode()).isEqualTo(302);
        long account = signIns.password(new EmailAddress(address))
                .orElseThrow()
                .admission()
                .account();
        assertThat(jdbc.queryForList(
                        "SELECT SESSION_ID FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?",
                        String.class,
                        String.valueOf(account)))
                .hasSize(1)
                .doesNotContain(before);
    }

    @Test
    void manyRequestsOfOneSessionAtTheSameMomentAreAllAnswered() throws Exception {
        people.withPassword(address, OLD);
        ann.signIn(address, OLD);
        String form = Client.token(ann.get("/account").body());
        for (int time = 0; time < 5; time++) {
            String session = ann.session();
            Callable<Integer> one = () -> {
                try (Client tab = new Client(PAGES)) {
                    tab.use(session);
                    return tab.postAsIs("/account/google/add", Map.of("_csrf", form))
                            .statusCode();
                }
            };
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> each : threads.invokeAll(List.of(one, one, one, one))) {
                    assertThat(each.get()).isEqualTo(302);
                }
            }
            ann.get("/sign-in");
        }
    }

    private void askForCode(Client client) {
        assertThat(client.post("/address", "/address", Map.of("address", address))
                        .statusCode())
                .isEqualTo(302);
    }
}
