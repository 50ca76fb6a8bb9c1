package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes back from the provider, and from those who would like to be taken for it. */
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

    private Optional<Long> owner(String subject) {
        return signIns.accountOf(new io.chatledger.account.SignIns.Identity(ProviderDouble.ISSUER, subject, ""));
    }
}
