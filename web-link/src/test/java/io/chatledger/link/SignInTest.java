package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.account.Chat;
import io.chatledger.account.SignIns;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing, listening and finding out who has an account. */
class SignInTest extends Running {

    private static final int SAMPLES = 200;
    private static final String PASSWORD = "plum-otter-zephyr-41";

    private final String address = "ann-" + UUID.randomUUID() + "@example.org";

    @Autowired
    People people;

    @Autowired
    ChatSide chats;

    @Autowired
    QuickPasswords hashes;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SignIns signIns;

    private Client client;

    @BeforeEach
    void open() {
        client = new Client(PAGES);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void unknownWrongLockedAndGoogleOnlyAreAnsweredAlikeAfterTheSameWork() {
        String googles = "google-" + address;
        String locked = "locked-" + address;
        people.withPassword(address, PASSWORD);
        people.withPassword(locked, PASSWORD);
        people.withGoogle("subject-" + address, googles);
        for (int tries = 0; tries < 6; tries++) {
            client.signIn(locked, "wrong");
        }
        List<Integer> work = new ArrayList<>();
        List<HttpResponse<String>> answers = Stream.of("unknown-" + address, address, locked, googles)
                .map(each -> {
                    int before = hashes.hashes.get();
                    HttpResponse<String> answer = client.signIn(each, each.equals(locked) ? PASSWORD : "wrong");
                    work.add(hashes.hashes.get() - before);
                    return answer;
                })
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(422);
        assertThat(answers.stream().map(this::anonymous).distinct()).hasSize(1);
        assertThat(work).containsOnly(1);
    }

    @Test
    void askingForACodeIsAnsweredAlikeWithAndWithoutAnAccount() {
        people.withPassword(address, PASSWORD);
        String unknown = "unknown-" + address;
        List<String> pages = Stream.of(address, unknown)
                .map(each -> {
                    assertThat(client.post("/address", "/address", Map.of("address", each))
                                    .statusCode())
                            .isEqualTo(302);
                    return client.get("/code").body().replace(each, "ADDRESS").replaceAll("_csrf\" value=\"[^\"]*", "");
                })
                .toList();
        assertThat(pages.getFirst()).isEqualTo(pages.getLast()).contains("ADDRESS");
        assertThat(mailbox.to(address).getLast().text()).contains("You have an account");
        assertThat(mailbox.to(unknown).getLast().text()).contains("create your account");
    }

    @Test
    void ofManyGuessesAtOnceOnlyTheFreeOnesAreCompared() throws Exception {
        people.withPassword(address, PASSWORD);
        Callable<Integer> guess = () -> {
            try (Client each = new Client(PAGES)) {
                return each.signIn(address, "guess").statusCode();
            }
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> each :
                    threads.invokeAll(Stream.generate(() -> guess).limit(40).toList())) {
                assertThat(each.get()).isEqualTo(422);
            }
        }
        assertThat(client.signIn(address, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(hashes.mostAtOnce.get())
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whoIsLockedOutCanStillComeByGoogleOrByANewPassword() {
        people.withPassword(address, PASSWORD);
        people.withGoogle(address, address);
        for (int tries = 0; tries < 6; tries++) {
            client.signIn(address, "wrong");
        }
        GOOGLE.becomes(address, address);
        assertThat(client.follow("/oauth2/authorization/google").body()).contains("Your account");
        try (Client other = new Client(PAGES)) {
            other.post("/address", "/address", Map.of("address", address));
            assertThat(other.post(
                                    "/code",
                                    "/code",
                                    Map.of("code", mailbox.code(address), "password", "walnut-comet-drizzle-7"))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(next -> assertThat(next).endsWith("/account"));
        }
        assertThat(client.signIn(address, "walnut-comet-drizzle-7").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSessionGetsANewNameAtTheSignInAndTheOldOneIsNobodys() {
        people.withPassword(address, PASSWORD);
        client.get("/sign-in");
        String before = client.session();
        assertThat(before).isNotEmpty();
        client.signIn(address, PASSWORD);
        assertThat(client.session()).isNotEqualTo(before);
        client.use(before);
        assertThat(client.follow("/account").body()).contains("Sign in").doesNotContain(address);
    }

    @Test
    void aSessionThatSignedOutIsNobodys() {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        String session = client.session();
        client.post("/account", "/sign-out", Map.of());
        client.use(session);
        assertThat(client.get("/account").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/address", "/code", "/link/yes", "/link/no", "/account/delete", "/sign-out"})
    void aFormWithoutItsTokenIsRefused(String path) {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        HttpResponse<String> refused = client.postAsIs(path, Map.of("address", address, "password", PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page was open too long");
        assertThat(client.get("/account").body()).contains(address);
    }

    @Test
    void anotherAccountsChatIsNotUnlinked() {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        assertThat(client.post("/account", "/account/unlink", Map.of("channel", "telegram", "number", "1"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seventeen-letters"})
    void aChannelThatThereIsNotUnlinksNothing(String channel) {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        assertThat(client.post("/account", "/account/unlink", Map.of("channel", channel, "number", "1"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/account");
    }

    @Test
    void theSameYesTwiceGivesTheSameCode() {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        Chat chat = ChatSide.another();
        String form = Client.token(
                client.follow(chats.invite(chat, "Telegram chat of Ann")).body());
        client.postAsIs("/link/yes", Map.of("_csrf", form));
        String code = ChatSide.code(client.get("/link").body());
        assertThat(client.postAsIs("/link/yes", Map.of("_csrf", form)).headers().firstValue("Location"))
                .hasValue("/link");
        assertThat(ChatSide.code(client.get("/link").body())).isEqualTo(code);
        assertThat(chats.say(chat, code)).isTrue();
        assertThat(client.get("/link").statusCode()).isEqualTo(410);
    }

    @Test
    void afterFiveWrongCodesThePageSaysWhyItAsksAgain() {
        client.post("/address", "/address", Map.of("address", address));
        for (int tries = 0; tries < 5; tries++) {
            assertThat(client.postAsIs("/code", Map.of()).statusCode()).isEqualTo(403);
            client.enrol("22222222", PASSWORD);
        }
        assertThat(client.follow("/code").body()).contains("That code is over");
    }

    @Test
    void itTakesAsLongToRefuseAnUnknownAddressAsAWrongPasswordALockedOneOrOnesWithoutPassword() {
        people.withPassword(address, PASSWORD);
        String locked = "locked-" + address;
        people.withPassword(locked, PASSWORD);
        people.withGoogle("subject-" + address, "google-" + address);
        for (int tries = 0; tries < 6; tries++) {
            client.from("192.0.2.1").signIn(locked, "wrong");
        }
        String form = Client.token(client.get("/sign-in").body());
        List<String> kinds = List.of("unknown-" + address, address, locked, "google-" + address);
        Map<String, List<Long>> times = new HashMap<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            for (String each : kinds) {
                client.from(each.equals(locked) ? "192.0.2.1" : "2001:db8:0:" + Integer.toHexString(sample) + "::1");
                long begin = System.nanoTime();
                client.postAsIs("/sign-in", Map.of("address", each, "password", "wrong", "_csrf", form));
                times.computeIfAbsent(each, _ -> new ArrayList<>()).add(System.nanoTime() - begin);
            }
        }
        List<Long> medians = times.values().stream()
                .map(all -> all.stream().sorted().toList().get(SAMPLES / 2))
                .sorted()
                .toList();
        assertThat(medians.getLast()).as("%s", medians).isLessThan(2 * medians.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/unlink", "/account/alerts"})
    void aMalformedFormIsAnsweredAsSuch(String path) {
        people.withPassword(address, PASSWORD);
        client.signIn(address, PASSWORD);
        HttpResponse<String> answer = client.post("/account", path, Map.of("number", "x", "wanted", "maybe"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That is not what we asked for");
    }

    @Test
    void aWeakerHashIsReplacedAtTheNextSignIn() {
        long account = people.withPassword(address, PASSWORD);
        signIns.changePassword(account, new Bcrypt(QuickPasswords.COST - 1).encode(PASSWORD), Instant.now());
        assertThat(client.signIn(address, PASSWORD).statusCode()).isEqualTo(302);
        String hash = signIns.password(account).orElseThrow().hash();
        assertThat(hash).startsWith("$2a$0" + QuickPasswords.COST + "$");
        assertThat(client.signIn(address, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(signIns.password(account).orElseThrow().hash()).isEqualTo(hash);
    }

    /** The page without what names the address and the form. */
    private String anonymous(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("_csrf\" value=\"[^\"]*", "")
                .replaceAll("(unknown-|google-|locked-)?" + address, "ADDRESS");
    }
}
