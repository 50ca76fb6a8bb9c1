package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What strangers do from elsewhere does not keep the owner out. */
class LockOutTest extends Running {

    private static final String PASSWORD = "plum-otter-zephyr-41";
    private static final String NEW = "walnut-comet-drizzle-7";

    private final String address = "ann-" + UUID.randomUUID() + "@example.org";

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    QuickPasswords hashes;

    private final Client owner = new Client(PAGES).from("203.0.113.1");
    private final Client stranger = new Client(PAGES).from("198.51.100.1");

    @AfterEach
    void close() {
        hashes.go();
        owner.close();
        stranger.close();
    }

    @Test
    void aStrangerWhoGuessesLocksOnlyTheirOwnOriginOut() {
        people.withPassword(address, PASSWORD);
        guess(6);
        assertThat(stranger.signIn(address, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(owner.signIn(address, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aStrangerWhoAsksForCodesKeepsNobodyFromANewPassword() {
        people.withPassword(address, PASSWORD);
        for (int tries = 0; tries < 5; tries++) {
            stranger.post("/address", "/address", Map.of("address", address));
        }
        HttpResponse<String> last = stranger.post("/address", "/address", Map.of("address", address));
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(owner.post("/address", "/address", Map.of("address", address))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.enrol(mailbox.code(address), NEW).statusCode()).isEqualTo(302);
    }

    @Test
    void aNewPasswordForgivesAllThatWasTriedBefore() {
        people.withPassword(address, PASSWORD);
        guess(6);
        owner.post("/address", "/address", Map.of("address", address));
        owner.enrol(mailbox.code(address), NEW);
        assertThat(stranger.signIn(address, NEW).statusCode()).isEqualTo(302);
    }

    @Test
    void manyOriginsTogetherHaveATotalThatDoesNotApplyToABrowserOfTheOwner() {
        people.withPassword(address, PASSWORD);
        owner.signIn(address, PASSWORD);
        owner.post("/account", "/sign-out", Map.of());
        String form = Client.token(stranger.get("/sign-in").body());
        for (int tries = 0; tries < 100; tries++) {
            stranger.from("198.51.100." + tries / 4)
                    .postAsIs("/sign-in", Map.of("address", address, "password", "wrong", "_csrf", form));
        }
        try (Client elsewhere = new Client(PAGES).from("203.0.113.9")) {
            assertThat(elsewhere.signIn(address, PASSWORD).statusCode()).isEqualTo(422);
        }
        assertThat(owner.from("203.0.113.200").signIn(address, PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aBrowserThatIsKnownMayNotGuessForLongEither() {
        people.withPassword(address, PASSWORD);
        owner.signIn(address, PASSWORD);
        owner.post("/account", "/sign-out", Map.of());
        for (int tries = 0; tries < 6; tries++) {
            owner.from("203.0.113." + tries).signIn(address, "wrong");
        }
        assertThat(owner.signIn(address, PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void whatStrangersGuessDoesNotKeepTheOwnerFromChangingThePassword() {
        people.withPassword(address, PASSWORD);
        owner.signIn(address, PASSWORD);
        guess(8);
        assertThat(owner.post("/account/password", "/account/password", Map.of("old", PASSWORD, "password", NEW))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.get("/account").body()).contains(address);
    }

    @Test
    void oneOriginCannotTakeAllPlacesAndLosesNeitherTriesNorCodes() throws Exception {
        people.withPassword(address, PASSWORD);
        owner.post("/address", "/address", Map.of("address", address));
        String code = mailbox.code(address);
        String form = Client.token(stranger.get("/sign-in").body());
        hashes.stop();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int place = 0; place < 9; place++) {
                String each = place + address;
                waiting.add(threads.submit(() ->
                        stranger.postAsIs("/sign-in", Map.of("address", each, "password", "wrong", "_csrf", form))));
            }
            await().until(() -> waiting.stream().anyMatch(Future::isDone));
            for (int tries = 0; tries < 8; tries++) {
                HttpResponse<String> refused =
                        stranger.postAsIs("/sign-in", Map.of("address", address, "password", "wrong", "_csrf", form));
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
                assertThat(refused.body()).contains("Very many are signing in");
            }
            owner.from("198.51.100.1");
            assertThat(owner.enrol(code, NEW).statusCode()).isEqualTo(503);
            owner.from("203.0.113.1");
            hashes.go();
            for (Future<HttpResponse<String>> each : waiting) {
                assertThat(each.get().statusCode()).isIn(422, 503);
            }
        }
        assertThat(stranger.signIn(address, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(owner.enrol(code, NEW).statusCode()).isEqualTo(302);
    }

    private void guess(int times) {
        for (int tries = 0; tries < times; tries++) {
            stranger.signIn(address, "wrong");
        }
    }
}
