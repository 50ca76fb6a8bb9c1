import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Plays Telegram for a process that it starts, and many people who say the same dialogue each; then does what
 * {@code REHEARSAL_AFTER} says, if anything, and ends the process with SIGTERM. The arguments are how many people there are,
 * and the command; it succeeds when all were answered, what came after did, and the process ended by itself: within ten
 * minutes, as it may have a cache to write.
 */
class Rehearsal {

    static final String TOKEN = "4242:rehearsal-AAEhBOweik6ad9rQXMENQjcrGbqCr4K";
    static final List<String> DIALOGUE = List.of(
            "spent 12 on lunch",
            "tea 3.10, 2 bagels 5 yesterday",
            "taxi",
            "18",
            "groceries budget 40",
            "groceries 45 at tesco",
            "how much this month",
            "last 5",
            "9,80 Kantine",
            "how are my budgets?",
            "good morning",
            "undo",
            "/help",
            "/settings");

    final BlockingQueue<String> updates = new LinkedBlockingQueue<>();
    final AtomicInteger answers = new AtomicInteger();
    final AtomicLong firstAnswer = new AtomicLong();
    final CountDownLatch allAnswered;
    final Clock clock;
    int offset = 1;

    Rehearsal(int people, Clock clock) {
        this.clock = clock;
        allAnswered = new CountDownLatch(people * DIALOGUE.size());
        DIALOGUE.forEach(text -> IntStream.rangeClosed(1, people).forEach(person -> updates.add(update(person, text))));
    }

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        Rehearsal rehearsal = new Rehearsal(people, Clock.systemUTC());
        HttpServer telegram = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        telegram.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        telegram.createContext("/", rehearsal::answer);
        telegram.start();
        ProcessBuilder builder = new ProcessBuilder(List.of(arguments).subList(1, arguments.length)).inheritIO();
        builder.environment().put("CHATLEDGER_TELEGRAM_TOKEN", TOKEN);
        builder.environment()
                .put("CHATLEDGER_TELEGRAM_APIURL", "http://127.0.0.1:" + telegram.getAddress().getPort());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "production");
        long launched = System.nanoTime();
        Process process = builder.start();
        boolean answered = false;
        for (int second = 0; second < 600 && process.isAlive() && !answered; second++) {
            answered = rehearsal.allAnswered.await(1, TimeUnit.SECONDS);
        }
        long took = System.nanoTime() - launched;
        String after = System.getenv("REHEARSAL_AFTER");
        boolean asExpected = answered
                && (after == null
                        || new ProcessBuilder("sh", "-c", after).inheritIO().start().waitFor() == 0);
        long stopped = System.nanoTime();
        process.destroy();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        System.out.printf(
                "first answer after %d ms, %d answers after %d ms, drained in %d ms, exit code %s%n",
                (rehearsal.firstAnswer.get() - launched) / 1_000_000,
                rehearsal.answers.get(),
                took / 1_000_000,
                (System.nanoTime() - stopped) / 1_000_000,
                ended ? process.exitValue() : "none");
        process.destroyForcibly();
        // 143 is how a JVM ends on SIGTERM.
        System.exit(asExpected && ended && (process.exitValue() == 143 || process.exitValue() == 0) ? 0 : 1);
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase();
        exchange.getRequestBody().readAllBytes();
        String result = switch (method) {
            case "getme" -> "{\"id\":4242,\"is_bot\":true,\"first_name\":\"Rehearsal\",\"username\":\"rehearsal_bot\"}";
            case "getupdates" -> "[" + next() + "]";
            case "sendmessage", "sendphoto", "editmessagetext", "senddocument" -> sent();
            default -> "true";
        };
        byte[] body = ("{\"ok\":true,\"result\":" + result + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String sent() {
        firstAnswer.compareAndSet(0, System.nanoTime());
        int number = answers.incrementAndGet();
        allAnswered.countDown();
        return "{\"message_id\":%d,\"date\":%d,\"chat\":{\"id\":1,\"type\":\"private\"}}"
                .formatted(100_000 + number, clock.instant().getEpochSecond());
    }

    /** As Telegram does, waits a while for the first, and then brings what there is. */
    String next() throws InterruptedIOException {
        List<String> batch = new ArrayList<>();
        try {
            String first = updates.poll(500, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                updates.drainTo(batch, 49);
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
        return String.join(",", batch);
    }

    String update(int person, String text) {
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":%d,"text":"%s",
                "chat":{"id":%d,"type":"private"},"from":{"id":%d,"is_bot":false,"first_name":"Ann","language_code":"en"}}}"""
                .formatted(offset, offset++, clock.instant().getEpochSecond(), text, 7000 + person, 7000 + person);
    }
}
