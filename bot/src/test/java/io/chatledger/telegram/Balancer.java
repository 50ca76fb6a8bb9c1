package io.chatledger.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram's calls to a webhook with several replicas behind it: each update again until one of them acknowledges it,
 * the next one of a chat only then, and several chats side by side.
 */
final class Balancer implements AutoCloseable {

    /** What Telegram opens unless it is asked for another number. */
    private static final int CONNECTIONS = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final String secret;
    private final List<URI> replicas = new CopyOnWriteArrayList<>();
    private final Map<Long, BlockingQueue<ObjectNode>> chats = new ConcurrentHashMap<>();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .executor(threads)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile int copies = 1;

    /** @param secret that goes along with each update */
    Balancer(String secret) {
        this.secret = secret;
    }

    /** From now on updates go to this webhook too. */
    void open(URI replica) {
        replicas.add(replica);
    }

    /** From now on each update is sent so many times at once, to one replica after another. */
    void copies(int number) {
        copies = number;
    }

    void send(long chat, ObjectNode update) {
        waiting.incrementAndGet();
        chats.computeIfAbsent(chat, _ -> open()).add(update);
    }

    /** How many updates are not acknowledged yet. */
    int waiting() {
        return waiting.get();
    }

    /** How often an update was sent again. */
    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    private BlockingQueue<ObjectNode> open() {
        BlockingQueue<ObjectNode> updates = new LinkedBlockingQueue<>();
        threads.execute(() -> drain(updates));
        return updates;
    }

    private void drain(BlockingQueue<ObjectNode> updates) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                deliver(updates.take().toString());
                waiting.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(String update) throws InterruptedException {
        threads.invokeAll(Collections.nCopies(copies, () -> {
            untilAcknowledged(update);
            return true;
        }));
    }

    private void untilAcknowledged(String update) throws InterruptedException {
        while (!isAcknowledged(update)) {
            repeated.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(AGAIN.toMillis());
        }
    }

    private boolean isAcknowledged(String update) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size())))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(update))
                .build();
        connections.acquire();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } finally {
            connections.release();
        }
    }
}
