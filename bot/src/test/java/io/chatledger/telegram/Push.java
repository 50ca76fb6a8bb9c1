package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings updates to a webhook as Telegram does: those of one chat one after another, of several chats side by side, and
 * again until a bot acknowledges them; behind an address may stand several replicas, asked in turn.
 */
final class Push {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;
    private static final long LOOKING_MILLIS = 2;
    private static final int NO_ANSWER = 0;

    private final Updates updates;
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Hook hook;
    private volatile List<URI> replicas = List.of();
    private volatile String failure = "";

    Push(Updates updates) {
        this.updates = updates;
    }

    /** Asks these in turn, in place of the address that the bot gave. */
    void balance(List<URI> replicas) {
        this.replicas = replicas;
    }

    void start(String url, String secret, int connections) {
        stop();
        if (!url.isEmpty()) {
            hook = new Hook(URI.create(url), secret, connections);
        }
    }

    void stop() {
        Hook old = hook;
        hook = null;
        if (old != null) {
            old.end();
        }
    }

    boolean isOn() {
        return hook != null;
    }

    /** The status of each answer of the bot, in order; 0 for none. */
    List<Integer> answers() {
        return List.copyOf(answers);
    }

    JsonNode info() {
        Hook now = hook;
        ObjectNode info = JSON.createObjectNode()
                .put("url", now == null ? "" : now.url.toString())
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.unconfirmed().size());
        return failure.isEmpty() ? info : info.put("last_error_message", failure);
    }

    private final class Hook {

        private final URI url;
        private final String secret;
        private final Semaphore connections;
        private final Set<Long> busy = ConcurrentHashMap.newKeySet();
        private final HttpClient http = HttpClient.newHttpClient();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private int turn;

        Hook(URI url, String secret, int connections) {
            this.url = url;
            this.secret = secret;
            this.connections = new Semaphore(connections);
            threads.execute(this::run);
        }

        void end() {
            threads.shutdownNow();
        }

        private void run() {
            try {
                while (!threads.isShutdown()) {
                    connections.acquire();
                    ObjectNode update = updates.first(chat -> !busy.contains(chat));
                    if (update == null) {
                        connections.release();
                        TimeUnit.MILLISECONDS.sleep(LOOKING_MILLIS);
                    } else {
                        busy.add(Updates.chat(update));
                        URI target = replicas.isEmpty() ? url : replicas.get(turn++ % replicas.size());
                        threads.execute(() -> bring(update, target));
                    }
                }
            } catch (InterruptedException | RejectedExecutionException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void bring(ObjectNode update, URI target) {
            try {
                int status = post(update, target);
                answers.add(status);
                if (status / 100 == 2) {
                    updates.confirm(update);
                } else {
                    failure = "Wrong response from the webhook: " + status;
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                busy.remove(Updates.chat(update));
                connections.release();
            }
        }

        private int post(ObjectNode update, URI target) throws InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(target)
                    .timeout(LONGEST)
                    .header("Content-Type", "application/json")
                    .header(Webhook.SECRET, secret)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            JSON.writeValueAsString(update).getBytes(UTF_8)))
                    .build();
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                return NO_ANSWER;
            }
        }
    }
}
