package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comes back from the provider, and from those who would like to be taken for it. */
@ExtendWith(OutputCaptureExtension.class)
class OidcTest extends Running {

    /** Longer than a sign-in is fresh. */
    private static final Duration LATER = Duration.ofMinutes(11);

    private final String address = "ann-" + UUID.randomUUID() + "@example.org";

    @Autowired
    People people;

    @Autowired
    io.chatledger.account.AlertAddresses alerts;

    @Autowired
    io.chatledger.account.SignIns signIns;

    @Autowired
    io.chatledger.Watch watch;

    @Autowired
    JdbcTemplate jdbc;

    private Client client;

    @BeforeEach
    void open() {
        client = new Client(PAGES);
        GOOGLE.becomes(address, address);
    }

    @AfterEach
    void close() {
        watch.putRight();
        client.close();
    }

    @Test
    void theProviderIsAskedWithStateNonceAndPkceAndForOneAddress() {
        assertThat(client.follow("/oauth2/authorization/google").body()).contains("Google, as " + address);
        assertThat(GOOGLE.lastAsked())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", ProviderDouble.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", PAGES + "/login/oauth2/code/google")
                .containsKeys("state", "nonce", "code_challenge")
                .hasEntrySatisfying("scope", scope -> assertThat(scope).contains("openid"));
    }

    @ParameterizedTest
    @EnumSource(value = ProviderDouble.Lie.class, mode = Mode.EXCLUDE, names = "NONE")
    void aLieIsRefusedAndNobodyIsSignedIn(ProviderDouble.Lie lie) {
        GOOGLE.lies(lie);
        HttpResponse<String> answer = client.follow("/oauth2/authorization/google");
        assertThat(answer.body()).contains("Google did not let us know who you are");
        assertThat(client.get("/account").statusCode()).isEqualTo(302);
        GOOGLE.becomes(address, address);
        assertThat(client.follow("/oauth2/authorization/google").body()).contains("Your account");
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        HttpResponse<String> answer = client.follow("/login/oauth2/code/google?code=stolen&state=guessed");
        assertThat(answer.body()).contains("Google did not let us know who you are");
    }

    @Test
    void anAnswerIsGoodOnceAndInOneBrowser() {
        String there = client.get("/oauth2/authorization/google")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String back = client.get(there).headers().firstValue("Location").orElseThrow();
        try (Client thief = new Client(PAGES)) {
            assertThat(thief.follow(back).body()).contains("Google did not let us know who you are");
        }
        assertThat(client.follow(back).body()).contains("Your account");
        assertThat(client.follow(back).body()).contains("Google did not let us know who you are");
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedGetsNoAlerts() {
        GOOGLE.becomes(address, address, false);
        client.follow("/oauth2/authorization/google");
        long account = signIns.accountOf(new io.chatledger.account.SignIns.Identity(ProviderDouble.ISSUER, address, ""))
                .orElseThrow();
        assertThat(alerts.of(account)).isEmpty();
    }

    @Test
    void anAddressThatAnAccountHasDoesNotOpenIt() {
        long account = people.withPassword(address, "plum-otter-zephyr-41");
        client.follow("/oauth2/authorization/google");
        long googles = signIns.accountOf(new io.chatledger.account.SignIns.Identity(ProviderDouble.ISSUER, address, ""))
                .orElseThrow();
        assertThat(googles).isNotEqualTo(account);
    }

    @Test
    void aWishToAddAnIdentityEndsWithTheSignInThatMayMakeIt() {
        client.follow("/oauth2/authorization/google");
        client.post("/account", "/account/google/add", Map.of());
        watch.putForward(LATER);
        String another = "bob-" + UUID.randomUUID() + "@example.org";
        GOOGLE.becomes(another, another);
        client.follow("/oauth2/authorization/google");
        assertThat(owner(another)).isPresent().isNotEqualTo(owner(address));
    }

    @Test
    void anIdentityThatAnotherAccountHasMakesNoSignInFresh() {
        String another = "bob-" + UUID.randomUUID() + "@example.org";
        GOOGLE.becomes(another, another);
        try (Client bob = new Client(PAGES)) {
            bob.follow("/oauth2/authorization/google");
        }
        GOOGLE.becomes(address, address);
        client.follow("/oauth2/authorization/google");
        watch.putForward(LATER.dividedBy(2));
        client.post("/account", "/account/google/add", Map.of());
        GOOGLE.becomes(another, another);
        assertThat(client.follow("/oauth2/authorization/google").body()).contains("Your account", address);
        watch.putForward(LATER.dividedBy(2));
        assertThat(client.get("/account/delete").headers().firstValue("Location"))
                .hasValue("/sign-in?again");
    }

    @Test
    void aSignInOfLongAgoSetsNoPassword() {
        client.follow("/oauth2/authorization/google");
        watch.putForward(LATER);
        HttpResponse<String> answer = client.post("/account", "/address", Map.of("address", address));
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?again");
    }

    @Test
    void aCodeOfAFreshSignInSetsNoPasswordLater() {
        client.follow("/oauth2/authorization/google");
        client.post("/account", "/address", Map.of("address", address));
        watch.putForward(LATER);
        HttpResponse<String> answer =
                client.post("/account", "/code", Map.of("code", "any", "password", "plum-otter-zephyr-41"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?again");
    }

    @Test
    void whoSignsInAgainForSomethingComesBackToIt() {
        client.follow("/oauth2/authorization/google");
        watch.putForward(LATER);
        assertThat(client.follow("/account/delete").body()).contains("Please sign in again");
        assertThat(client.follow("/oauth2/authorization/google").body()).contains("Delete your account?");
        watch.putForward(LATER);
        assertThat(client.post("/account", "/account/google/remove", Map.of())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/sign-in?again");
        assertThat(client.follow("/oauth2/authorization/google").body()).contains("Your account");
    }

    @Test
    void theDownloadIsOnlyForASignInOfJustNow() {
        client.follow("/oauth2/authorization/google");
        assertThat(client.get("/account/download").statusCode()).isEqualTo(200);
        watch.putForward(LATER);
        assertThat(client.get("/account/download").headers().firstValue("Location"))
                .hasValue("/sign-in?again");
    }

    @Test
    void theSameIdentityAgainIsNotCalledSomebodyElses() {
        client.follow("/oauth2/authorization/google");
        client.post("/account", "/account/google/add", Map.of());
        assertThat(client.follow("/oauth2/authorization/google").body())
                .contains("That Google account signs in here already.");
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        client.follow("/oauth2/authorization/google");
        assertThat(client.get("/account").statusCode()).isEqualTo(200);
        watch.putForward(Duration.ofHours(12));
        assertThat(client.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void twoFirstSignInsAtTheSameMomentAreOneAccount() throws Exception {
        for (int time = 0; time < 5; time++) {
            String somebody = "twin-" + time + address;
            GOOGLE.becomes(somebody, somebody);
            Callable<String> signIn = () -> {
                try (Client each = new Client(PAGES)) {
                    return each.follow("/oauth2/authorization/google").body();
                }
            };
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<String> page : threads.invokeAll(List.of(signIn, signIn, signIn))) {
                    assertThat(page.get()).contains("Google, as " + somebody);
                }
            }
        }
        assertThat(jdbc.queryForList("""
                        SELECT id FROM account WHERE NOT EXISTS
                          (SELECT 1 FROM provider_identity WHERE provider_identity.account_id = account.id)
                        AND NOT EXISTS (SELECT 1 FROM password WHERE password.account_id = account.id)
                        AND NOT EXISTS (SELECT 1 FROM chat WHERE chat.account_id = account.id)""")).isEmpty();
    }

    @Test
    void whatTheProviderToldIsNotKeptInTheSession() {
        client.follow("/oauth2/authorization/google");
        assertThat(jdbc.queryForList("SELECT ATTRIBUTE_BYTES FROM SPRING_SESSION_ATTRIBUTES", byte[].class))
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("access-canary", address, "id_token", "oauth2.core.user"));
    }

    @Test
    void aFaultWhileSomebodyComesBackIsAnsweredAndLogsNothingOfThem(CapturedOutput log) {
        String endless = "canary-" + "s".repeat(300);
        GOOGLE.becomes(endless, address);
        HttpResponse<String> answer = client.follow("/oauth2/authorization/google");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("The fault is ours.", "Reference: ");
        assertThat(log.getAll()).contains("A page failed").doesNotContain("canary", address);
        GOOGLE.becomes(address, address);
        assertThat(client.follow("/oauth2/authorization/google").body()).contains("Your account");
    }

    private Optional<Long> owner(String subject) {
        return signIns.accountOf(new io.chatledger.account.SignIns.Identity(ProviderDouble.ISSUER, subject, ""));
    }
}
