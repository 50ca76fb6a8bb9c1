package io.chatledger.conversation;

import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Period;
import io.chatledger.understanding.Selection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A short way to say something, typed with a slash in front or picked from a channel's menu. */
public enum Command {
    HELP("What you can tell me", ""),
    TODAY("Spent today", "how much on … today"),
    WEEK("Spent this week", "how much on … this week"),
    MONTH("Spent this month", "how much on … this month"),
    LAST("The latest entries", "last …"),
    BUDGETS("How your budgets are", "how is my budget for …"),
    CHART("Where the money went, as a picture", "chart of …"),
    UNDO("Take back the latest entry", ""),
    RECURRING("What repeats, such as rent", ""),
    SETTINGS("Currency, time zone, numbers, first days", ""),
    EXPORT("Your entries as a file", "export …"),
    IMPORT("Put back what a file has", ""),
    LINK("Link this chat to an account", ""),
    UNLINK("End the link of this chat", ""),
    DELETE_ME("Delete everything about you", ""),
    START("How it works", "");

    private final String description;
    private final String words;

    Command(String description, String words) {
        this.description = description;
        this.words = words;
    }

    /** Without the slash. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a menu says about it. */
    public String description() {
        return description;
    }

    static boolean looksLike(String text) {
        return text.strip().startsWith("/");
    }

    /** The command in {@code /today@chatledger_bot pets}; empty when there is no such command. */
    static Optional<Command> in(String text) {
        String word = parts(text)[0].substring(1).replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findAny();
    }

    /** The same in words, when more is said than the command alone, as in {@code /today pets}. */
    Optional<String> inWords(String text) {
        String[] parts = parts(text);
        return parts.length == 2 && !words.isEmpty() ? Optional.of(words.replace("…", parts[1])) : Optional.empty();
    }

    /** What the command means when it stands alone. */
    Intent intent(Phrases phrases) {
        LocalDate today = phrases.today();
        return switch (this) {
            case HELP -> new Intent.Help(null);
            case TODAY -> new Intent.AskTotal(new Period(today, today), Selection.ALL);
            case WEEK -> new Intent.AskTotal(phrases.spans().week(today), Selection.ALL);
            case MONTH -> new Intent.AskTotal(phrases.spans().month(today), Selection.ALL);
            case LAST -> new Intent.AskList(null, Selection.ALL, null, Intent.Order.LATEST);
            case CHART -> new Intent.AskChart(null, null, Selection.ALL, null, null);
            case BUDGETS -> new Intent.ShowBudgets(Selection.ALL, List.of(), false);
            case UNDO -> new Intent.Undo();
            case LINK, UNLINK -> new Intent.Link();
            case SETTINGS -> new Intent.Settings(null, null, null, null, null, null, null);
            case EXPORT -> new Intent.Export(null, Selection.ALL, null);
            case RECURRING, IMPORT, DELETE_ME -> new Intent.Help(null);
            case START -> new Intent.SmallTalk(Intent.Talk.GREETING);
        };
    }

    /** What stands behind the command, often nothing. */
    static String rest(String text) {
        String[] parts = parts(text);
        return parts.length == 2 ? parts[1] : "";
    }

    private static String[] parts(String text) {
        return text.strip().split("\\s+", 2);
    }
}
