package io.chatledger.telegram;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** People who write to a bot by its webhook, and wait for its replies. */
final class Load {

    private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d\\d");
    private static final Duration START = Duration.ofMinutes(5);

    private final BotApiDouble telegram;
    private final Balancer balancer;
    private final int chats;
    private final AtomicInteger updates = new AtomicInteger();
    private final Map<Long, List<Instant>> written = new ConcurrentHashMap<>();

    Load(BotApiDouble telegram, Balancer balancer, int chats) {
        this.telegram = telegram;
        this.balancer = balancer;
        this.chats = chats;
    }

    /** Waits until the bot has told its webhook and every chat has had a first reply. */
    void start() {
        await().atMost(START).until(() -> !telegram.calls("setwebhook").isEmpty());
        balancer.open(
                URI.create(telegram.calls("setwebhook").getLast().parameters().text("url")));
        LongStream.rangeClosed(1, chats).forEach(chat -> write(chat, Instant.now()));
        awaitReplies();
    }

    int replies() {
        return telegram.calls("sendmessage").size();
    }

    /** Everybody writes again as soon as there is a reply; gives the replies a second. */
    double asFastAsItGoes(Duration time) throws InterruptedException {
        int before = replies();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Boolean>> talks = LongStream.rangeClosed(1, chats)
                .<Callable<Boolean>>mapToObj(chat -> () -> talk(chat, end))
                .toList();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> talk : people.invokeAll(talks)) {
                assertThat(talk.state()).isEqualTo(Future.State.SUCCESS);
            }
        }
        return (replies() - before) * 1e9 / (System.nanoTime() - start);
    }

    private boolean talk(long chat, long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            write(chat, Instant.now());
            telegram.room(chat).awaitMoreThan(times(chat).size() - 1);
        }
        return true;
    }

    /** One message after another at a steady rate, whether there are replies or not; gives how long those took, sorted. */
    List<Duration> steadily(double rate, Duration time) throws InterruptedException {
        int before = replies();
        long start = System.nanoTime();
        Instant began = Instant.now();
        int messages = (int) (rate * time.toSeconds());
        for (int i = 0; i < messages; i++) {
            long due = (long) (i / rate * 1e9);
            TimeUnit.NANOSECONDS.sleep(start + due - System.nanoTime());
            write(1L + i % chats, began.plusNanos(due));
        }
        awaitReplies();
        return telegram.calls("sendmessage").stream()
                .skip(before)
                .map(call -> Duration.between(
                        times(call.parameters().chat())
                                .get(number(call.parameters().text("text"))),
                        call.at()))
                .sorted()
                .toList();
    }

    /** Every chat got a reply to each message, in the order written; one that came twice in a row counts once. */
    void assertInOrder() {
        Map<Long, List<Integer>> replies = telegram.calls("sendmessage").stream()
                .map(BotApiDouble.Call::parameters)
                .collect(groupingBy(Parameters::chat, mapping(said -> number(said.text("text")), toList())));
        written.forEach((chat, times) -> assertThat(once(replies.getOrDefault(chat, List.of())))
                .as("replies in chat %d", chat)
                .isEqualTo(IntStream.range(0, times.size()).boxed().toList()));
    }

    private void write(long chat, Instant at) {
        List<Instant> times = times(chat);
        String text = "spent " + BigDecimal.valueOf(100 + times.size(), 2) + " on lunch";
        times.add(at);
        balancer.send(
                chat,
                Telling.message(
                        updates.incrementAndGet(), chat, telegram.room(chat).fromUser(text), at.getEpochSecond()));
    }

    private List<Instant> times(long chat) {
        return written.computeIfAbsent(chat, _ -> new ArrayList<>());
    }

    private void awaitReplies() {
        await().atMost(START).until(() -> replies() >= updates.get());
    }

    private static List<Integer> once(List<Integer> replies) {
        return IntStream.range(0, replies.size())
                .filter(i -> i == 0 || !replies.get(i).equals(replies.get(i - 1)))
                .mapToObj(replies::get)
                .toList();
    }

    private static int number(String text) {
        Matcher amount = AMOUNT.matcher(text);
        return amount.find() ? new BigDecimal(amount.group()).movePointRight(2).intValueExact() - 100 : -1;
    }
}
