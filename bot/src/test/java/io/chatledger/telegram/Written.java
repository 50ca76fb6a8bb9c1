package io.chatledger.telegram;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What people wrote: each amount is to be stored once and answered at least once, in the order of its chat. */
final class Written {

    private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d\\d");

    private final Map<Long, List<String>> amounts = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger();

    /** The next message of a chat, with an amount that no other message has. */
    String next(long chat) {
        String amount = BigDecimal.valueOf(1000 + messages.getAndIncrement(), 2).toPlainString();
        amounts.computeIfAbsent(chat, _ -> new ArrayList<>()).add(amount);
        return "spent " + amount + " on lunch";
    }

    int messages() {
        return messages.get();
    }

    /** In the order written, by chat. */
    Map<Long, List<String>> amounts() {
        return new TreeMap<>(amounts);
    }

    /** For each chat in which something else was found than was written, where that begins. */
    List<String> otherwise(Map<Long, List<String>> found) {
        return amounts().entrySet().stream()
                .filter(chat -> !chat.getValue().equals(found.get(chat.getKey())))
                .map(chat -> {
                    List<String> there = found.getOrDefault(chat.getKey(), List.of());
                    int same = 0;
                    while (same < Math.min(there.size(), chat.getValue().size())
                            && there.get(same).equals(chat.getValue().get(same))) {
                        same++;
                    }
                    return "chat %d: %d of %d, and after %d of them %s in place of %s"
                            .formatted(
                                    chat.getKey(),
                                    there.size(),
                                    chat.getValue().size(),
                                    same,
                                    there.stream().skip(same).limit(4).toList(),
                                    chat.getValue().stream().skip(same).limit(4).toList());
                })
                .toList();
    }

    /** The amounts in replies; a reply that came again at once counts once. */
    static List<String> once(List<String> replies) {
        List<String> found = replies.stream()
                .map(AMOUNT::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
        return IntStream.range(0, found.size())
                .filter(i -> i == 0 || !found.get(i).equals(found.get(i - 1)))
                .mapToObj(found::get)
                .toList();
    }

    /** Whether every message has been answered in the double, whatever the order. */
    boolean isAnswered(BotApiDouble telegram) {
        return amounts.entrySet().stream()
                .allMatch(chat -> once(telegram.said(chat.getKey())).size()
                        >= chat.getValue().size());
    }
}
