package io.chatledger.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.core.env.Environment;

/** Whoever operates the application, at the port for that. */
record Watching(String port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Watching at(BotRun bot) {
        return new Watching(bot.part(Environment.class).getRequiredProperty("local.management.port"));
    }

    /** The code of a probe's answer. */
    int probe(String name) throws IOException, InterruptedException {
        return get("/actuator/health/" + name).statusCode();
    }

    /** Whether a probe is answered so; not while nobody listens. */
    boolean answers(String probe, int code) throws InterruptedException {
        try {
            return probe(probe) == code;
        } catch (IOException e) {
            return false;
        }
    }

    /** All figures, a line each. */
    String figures() throws IOException, InterruptedException {
        return get("/actuator/prometheus").body();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
