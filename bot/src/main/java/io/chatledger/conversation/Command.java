package io.chatledger.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A short way to say something, typed with a slash in front or picked from a channel's menu. */
public enum Command {
    HELP("What you can tell me", "help", ""),
    TODAY("Spent today", "how much … today", ""),
    WEEK("Spent this week", "how much … this week", ""),
    MONTH("Spent this month", "how much … this month", ""),
    LAST("The latest entries", "last …", "10"),
    UNDO("Take back the latest entry", "undo", ""),
    START("How it works", "hello", "");

    private final String description;
    private final String words;
    private final String usual;

    Command(String description, String words, String usual) {
        this.description = description;
        this.words = words;
        this.usual = usual;
    }

    /** Without the slash. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a menu says about it. */
    public String description() {
        return description;
    }

    /** The same in words, for example of {@code /today@chatledger_bot pets}; empty when there is no such command. */
    static Optional<String> inWords(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String word = parts[0].substring(1).replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findAny()
                .map(command -> command.words.replace("…", parts.length > 1 ? parts[1] : command.usual));
    }

    static boolean looksLike(String text) {
        return text.strip().startsWith("/");
    }
}
