package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.LinkApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = LinkApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesTest {

    @LocalServerPort
    int port;

    @Test
    void theStartPageShowsWhatToWrite() throws Exception {
        var page = send("GET", "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("spent 12 on lunch").doesNotContain("<script", "style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/login", "/logout", "/error", "/actuator", "/%2e%2e/", "/templates/start.html"})
    void whatIsNotNamedIsNotFound(String path) throws Exception {
        assertThat(send("GET", path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "OPTIONS"})
    void theStartPageCanOnlyBeRead(String method) throws Exception {
        assertThat(send(method, "/").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/style.css", "/icon.svg", "/nothing", "/error"})
    void everyAnswerIsHardened(String path) throws Exception {
        var headers = send("GET", path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(csp -> assertThat(csp)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void anErrorPageTellsNothingOfTheInside() throws Exception {
        assertThat(send("GET", "/nothing").body())
                .contains("There is nothing here")
                .doesNotContain("Exception", "springframework", "Whitelabel", "timestamp");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html")
                    .method(method, BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
