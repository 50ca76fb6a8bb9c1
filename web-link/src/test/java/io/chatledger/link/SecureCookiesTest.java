package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.LinkApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind an address that begins with https. */
@SpringBootTest(
        classes = LinkApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chatledger.public-url=https://ledger.example.org")
class SecureCookiesTest {

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
