package io.chatledger.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram's Bot API on a loopback port, as far as this bot uses it: it holds every call to the limits and words of
 * the published API, keeps chats and updates, can fail on purpose, and remembers what it was asked.
 */
final class BotApiDouble implements AutoCloseable {

    /**
     * A call as it was answered.
     *
     * @param code of the answer; 0 when the connection was dropped
     */
    record Call(Instant at, String method, Parameters parameters, int code) {}

    static final String TOKEN = "4242:canary-AAEhBOweik6ad9rQXMENQjcrGbqCr4K";

    private static final JsonMapper JSON = JsonMapper.shared();

    final Updates updates = new Updates();
    final Push push = new Push(updates);
    final Faults faults = new Faults();

    /** What was sent as documents, by the bot and by users, under the number that is its id. */
    final List<byte[]> files = new CopyOnWriteArrayList<>();

    private final String token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, Room> rooms = new ConcurrentHashMap<>();
    private final Set<String> openQueries = ConcurrentHashMap.newKeySet();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queries = new AtomicInteger();
    private final BotMethods methods = new BotMethods(this);
    private volatile boolean limited;

    BotApiDouble(String token) throws IOException {
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    BotApiDouble() throws IOException {
        this(TOKEN);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on a chat takes one message a second and answers more with 429. */
    void limitChats() {
        limited = true;
    }

    boolean isLimited() {
        return limited;
    }

    /** Somebody writes in a private chat, which so begins to exist. */
    int say(long chat, String text) {
        return say(updates.next(), chat, text);
    }

    int say(int update, long chat, String text) {
        updates.add(Telling.message(
                update, chat, room(chat).fromUser(text), Instant.now().getEpochSecond()));
        return update;
    }

    /** Somebody edits an own message. */
    void edit(long chat, int message, String text) {
        Room.Shown edited = room(chat).byUser(message, text);
        updates.add(Telling.edited(updates.next(), chat, edited, Instant.now().getEpochSecond()));
    }

    /** Any update. */
    void tell(ObjectNode update) {
        updates.add(update);
    }

    /** Somebody taps a button of a message; gives the id of the callback query. */
    String tap(long chat, Room.Shown message, String data) {
        String query = "q" + queries.incrementAndGet();
        openQueries.add(query);
        updates.add(Telling.tap(updates.next(), chat, message, query, data));
        return query;
    }

    /** The chat, opened when it is new. */
    Room room(long chat) {
        return rooms.computeIfAbsent(chat, _ -> new Room());
    }

    Room existing(long chat) {
        Room room = rooms.get(chat);
        if (room == null) {
            throw Refusal.bad("chat not found");
        }
        return room;
    }

    /** The texts the bot said in a chat, in order. */
    List<String> said(long chat) {
        return room(chat).said().stream().map(Room.Shown::text).toList();
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Whether the query was open; it is not any more. */
    boolean answer(String query) {
        return openQueries.remove(query);
    }

    boolean isAnswered(String query) {
        return !openQueries.contains(query);
    }

    @Override
    public void close() {
        push.stop();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (path.length == 5 && path[1].equals("file") && path[2].equals("bot" + token)) {
                byte[] file = files.get(Integer.parseInt(path[4]));
                exchange.sendResponseHeaders(200, file.length);
                exchange.getResponseBody().write(file);
                return;
            }
            String method = path.length == 3 ? path[2].toLowerCase(Locale.ROOT) : "";
            Parameters parameters = new Parameters(Map.of());
            try {
                parameters = Parameters.of(exchange);
                JsonNode result = answer(path.length > 1 ? path[1] : "", method, parameters);
                note(method, parameters, result == null ? 0 : 200);
                if (result != null) {
                    ObjectNode envelope = JSON.createObjectNode().put("ok", true);
                    envelope.set("result", result);
                    respond(exchange, 200, envelope);
                }
            } catch (Refusal refusal) {
                note(method, parameters, refusal.code);
                respond(exchange, refusal.code, envelope(refusal));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private @Nullable JsonNode answer(String bot, String method, Parameters parameters) throws InterruptedException {
        if (!bot.startsWith("bot")) {
            throw new Refusal(404, "Not Found", null);
        }
        if (!bot.equals("bot" + token)) {
            throw new Refusal(401, "Unauthorized", null);
        }
        return switch (faults.of(method)) {
            case null -> methods.call(method, parameters);
            case Fault.Flood(int seconds) -> throw Refusal.flood(seconds);
            case Fault.Refused(int code, String description) -> throw new Refusal(code, description, null);
            case Fault.DroppedBefore() -> null;
            case Fault.DroppedAfter() -> {
                methods.call(method, parameters);
                yield null;
            }
        };
    }

    private static ObjectNode envelope(Refusal refusal) {
        ObjectNode envelope = JSON.createObjectNode()
                .put("ok", false)
                .put("error_code", refusal.code)
                .put("description", refusal.description());
        if (refusal.retryAfter != null) {
            envelope.putObject("parameters").put("retry_after", refusal.retryAfter);
        }
        return envelope;
    }

    private void note(String method, Parameters parameters, int code) {
        calls.add(new Call(Instant.now(), method, parameters, code));
    }

    private static void respond(HttpExchange exchange, int code, ObjectNode envelope) throws IOException {
        byte[] body = JSON.writeValueAsString(envelope).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
    }
}
