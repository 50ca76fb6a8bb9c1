package io.chatledger.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays SendGrid over HTTP. Each mail is judged by {@link MailRules}, and, when the environment names it in
 * {@code SENDGRID_JUDGE}, by a server that follows the official description.
 */
final class SendGridDouble implements AutoCloseable {

    static final String KEY = "SG.canary-key";

    /** What can go wrong. */
    sealed interface Fault {
        /** An answer other than 202. */
        record Answer(int status, String body, @Nullable String retryAfter) implements Fault {}

        /** The mail is taken, and the connection ends without an answer. */
        record TakenAndDropped() implements Fault {}

        /** The mail is not taken, and the connection ends without an answer. */
        record Dropped() implements Fault {}

        /** No answer until the double is closed or the latch is down. */
        record Silent(CountDownLatch until) implements Fault {}
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final @Nullable String JUDGE = System.getenv("SENDGRID_JUDGE");

    private final HttpServer server;
    private final MailRules rules = new MailRules();
    private final HttpClient judge = HttpClient.newHttpClient();
    private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Supplier<Optional<Fault>> always = Optional::empty;

    SendGridDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The settings of an application that sends here. */
    String[] settings() {
        return new String[] {
            "chatledger.sendgrid.api-key=" + KEY,
            "chatledger.sendgrid.api-url=" + url(),
            "chatledger.mail.from=Chatledger <alerts@example.org>",
            "chatledger.mail.reply-to=help@example.org"
        };
    }

    void next(Fault fault) {
        next.add(fault);
    }

    void always(Supplier<Optional<Fault>> fault) {
        always = fault;
    }

    /** The mails that were taken, in their order. */
    List<JsonNode> taken() {
        return taken;
    }

    /** Addresses of the mails that were taken. */
    List<String> receivers() {
        return taken.stream()
                .map(mail -> mail.at("/personalizations/0/to/0/email").asString())
                .toList();
    }

    int calls() {
        return calls.get();
    }

    /** What was wrong with any call. */
    List<String> complaints() {
        return complaints;
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        judge(call, body);
        int number = calls.incrementAndGet();
        Fault fault = Optional.ofNullable(next.poll()).or(() -> always.get()).orElse(null);
        switch (fault) {
            case null -> {
                taken.add(JSON.readTree(body));
                call.getResponseHeaders().add("X-Message-Id", "message-" + number);
                call.sendResponseHeaders(202, -1);
            }
            case Fault.Answer(int status, String text, String retryAfter) -> {
                if (retryAfter != null) {
                    call.getResponseHeaders().add("Retry-After", retryAfter);
                }
                byte[] bytes = text.getBytes(UTF_8);
                call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                call.getResponseBody().write(bytes);
            }
            case Fault.TakenAndDropped() -> taken.add(JSON.readTree(body));
            case Fault.Dropped() -> {}
            case Fault.Silent(CountDownLatch until) -> await(until);
        }
        call.close();
    }

    private void judge(HttpExchange call, byte[] body) {
        if (!call.getRequestURI().getPath().equals("/v3/mail/send")
                || !call.getRequestMethod().equals("POST")
                || !("Bearer " + KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            complaints.add(call.getRequestMethod() + " " + call.getRequestURI());
        }
        complaints.addAll(rules.faults(JSON.readTree(body)));
        if (JUDGE != null) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(JUDGE + "/v3/mail/send"))
                    .header("Authorization", "Bearer " + KEY)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                HttpResponse<String> verdict = judge.send(request, HttpResponse.BodyHandlers.ofString());
                if (verdict.statusCode() != 202) {
                    complaints.add("the judge says " + verdict.statusCode() + " " + verdict.body());
                }
            } catch (IOException | InterruptedException e) {
                complaints.add("the judge does not answer: " + e);
            }
        }
    }

    private static void await(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        judge.close();
    }
}
