package io.chatledger.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.LinkApplication;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Behind an address that begins with https. */
@SpringBootTest(
        classes = LinkApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chatledger.public-url=https://ledger.example.org")
@Import({QuickPasswords.class, People.class})
class SecureCookiesTest {

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void theSessionsCookieIsOfThisHostAloneAndNoScriptOrOtherSiteSendsIt() {
        try (Client client = new Client("http://localhost:" + port)) {
            assertThat(client.get("/sign-in").headers().allValues("Set-Cookie"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .startsWith("__Host-session=")
                            .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                            .doesNotContain("Domain"));
        }
    }

    @Test
    void whoSignsInGetsAnotherSessionAndIsKnownAgainByCookiesOfThisHostAlone() {
        people.withPassword("ann@example.org", "plum-otter-zephyr-41");
        try (Client client = new Client("http://localhost:" + port)) {
            HttpResponse<String> page = client.get("/sign-in");
            String before =
                    page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
            HttpResponse<String> admitted = client.send(HttpRequest.newBuilder(client.uri("/sign-in"))
                    .header("Cookie", before)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("address=ann@example.org&password=plum-otter-zephyr-41&_csrf="
                            + URLEncoder.encode(Client.token(page.body()), UTF_8))));
            assertThat(admitted.headers().firstValue("Location")).hasValue("/account");
            assertThat(admitted.headers().allValues("Set-Cookie"))
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie)
                            .matches("__Host-(session|known)=.*")
                            .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                            .doesNotContain("Domain", before));
        }
    }

    @Test
    void browsersAreToldToInsistOnHttps() {
        try (Client client = new Client("http://localhost:" + port)) {
            for (String path : new String[] {"/", "/sign-in", "/nothing", "/style.css"}) {
                assertThat(client.get(path).headers().firstValue("Strict-Transport-Security"))
                        .hasValueSatisfying(hsts -> assertThat(hsts).contains("max-age=31536000"));
            }
        }
    }

    @Test
    void withoutGoogleThereIsNoButtonForIt() {
        try (Client client = new Client("http://localhost:" + port)) {
            assertThat(client.get("/sign-in").body()).doesNotContain("Google");
            assertThat(client.get("/oauth2/authorization/google").statusCode()).isEqualTo(404);
        }
    }
}
