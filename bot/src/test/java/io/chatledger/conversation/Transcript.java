package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.account.Chat;
import io.chatledger.chart.Heading;
import io.chatledger.chart.Picture;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a written dialogue: says the user's lines and writes down what the bot answers.
 *
 * <pre>
 * # a remark
 * {@literal @} now 2026-07-15T20:30        until the next such line; likewise locale, zone (or unknown) and chat (a number)
 * &gt; what the user writes               with \n for a line's end and \\uXXXX for any character
 * &gt; [Undo]                             a tap on the button last seen in this chat; "[Undo] of chat 1" steals one
 * &gt; 4096 × a                           something long
 * &lt; what the bot answers              one line each, its buttons as [Undo] [Change]
 * &lt; {file: name}                     a file that is made of the ledger
 * &lt; {breakdown: title, subtitle}      a picture, by its kind and heading
 * ~ what the bot answers              in place of an earlier message, mostly the one whose button was tapped
 * </pre>
 */
public final class Transcript {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private final Function<Message, List<Reply>> bot;
    private final long firstChat;
    private final List<String> played = new ArrayList<>();
    private final Map<Long, Map<String, Shown>> buttons = new HashMap<>();
    private LocalDateTime now = LocalDateTime.parse("2026-07-15T20:30");
    private ZoneId zone = ZoneId.of("America/New_York");
    private boolean zoneIsKnown = true;
    private Locale locale = Locale.US;
    private long chat = 1;

    private long messages;

    /** A button, and the number of the message that it is below. */
    private record Shown(String action, long message) {}

    private Transcript(Function<Message, List<Reply>> bot, long firstChat) {
        this.bot = bot;
        this.firstChat = firstChat;
    }

    /**
     * The dialogue as it goes today.
     *
     * @param firstChat the chats of the dialogue are numbered from here
     */
    public static String play(String written, long firstChat, Function<Message, List<Reply>> bot) {
        Transcript transcript = new Transcript(bot, firstChat);
        written.lines().forEach(transcript::line);
        return String.join("\n", transcript.played) + "\n";
    }

    private void line(String line) {
        if (line.startsWith("<") || line.startsWith("~") || line.startsWith("!")) {
            return;
        }
        played.add(line);
        if (line.startsWith("@ ")) {
            direct(line.split(" ", 3)[1], line.split(" ", 3)[2]);
        } else if (line.startsWith(">")) {
            say(line.substring(1).strip());
        }
    }

    private void direct(String what, String value) {
        switch (what) {
            case "now" -> now = LocalDateTime.parse(value);
            case "zone" -> {
                zoneIsKnown = !value.equals("unknown");
                zone = ZoneId.of(zoneIsKnown ? value : "UTC");
            }
            case "locale" -> locale = Locale.forLanguageTag(value);
            case "chat" -> chat = Long.parseLong(value);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void say(String words) {
        if (words.startsWith("[")) {
            String[] tap = words.split(" of chat ", -1);
            long from = tap.length == 2 ? Long.parseLong(tap[1]) : chat;
            String label = tap[0].substring(1, tap[0].length() - 1);
            Shown button = buttons.getOrDefault(from, Map.of()).get(label);
            if (button == null) {
                played.add("! no such button");
                return;
            }
            answer(button.action(), true, button.message());
        } else if (words.contains(" × ")) {
            String[] times = words.split(" × ", -1);
            answer(times[1].repeat(Integer.parseInt(times[0])), false, 0);
        } else {
            answer(unescaped(words), false, 0);
        }
    }

    private static String unescaped(String words) {
        return ESCAPE.matcher(words)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))))
                .replace("\\n", "\n");
    }

    private void answer(String text, boolean tapped, long below) {
        Instant at = now.atZone(zone).toInstant();
        Chat place = new Chat("test", firstChat + chat);
        Message message =
                new Message(place, text, tapped, at, locale, zoneIsKnown ? zone : null, place.channel(), "", below);
        for (Reply reply : bot.apply(message)) {
            String mark = reply.inPlace() ? "~ " : "< ";
            if (reply.file() != null) {
                played.add(mark + "{file: " + reply.file().fileName() + "}");
            }
            Picture picture = reply.picture();
            if (picture != null) {
                Heading heading = picture.chart().heading();
                String kind = picture.chart().getClass().getSimpleName().toLowerCase(Locale.ROOT);
                played.add(mark + "{" + kind + ": " + heading.title() + ", " + heading.subtitle() + "}");
            }
            reply.text().lines().map(mark::concat).forEach(played::add);
            reply.buttons()
                    .forEach(row -> played.add(mark
                            + row.stream()
                                    .map(button -> "[" + button.label() + "]")
                                    .collect(joining(" "))));
            long number = reply.over() != 0 ? reply.over() : reply.inPlace() ? below : ++messages;
            Map<String, Shown> seen = buttons.computeIfAbsent(chat, _ -> new HashMap<>());
            reply.buttons()
                    .forEach(row ->
                            row.forEach(button -> seen.put(button.label(), new Shown(button.action(), number))));
        }
    }
}
