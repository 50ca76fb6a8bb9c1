package io.chatledger.terminal;

import static java.util.stream.Collectors.joining;

import io.chatledger.conversation.Button;
import io.chatledger.conversation.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The buttons on display, chosen by their numbers. */
record Choices(List<List<Button>> rows) {

    static final Choices NONE = new Choices(List.of());

    static Choices of(List<Reply> replies) {
        return new Choices(
                replies.stream().flatMap(reply -> reply.buttons().stream()).toList());
    }

    /** A line for each row, for example {@code [1] Undo  [2] Change}. */
    List<String> lines() {
        List<Button> all = buttons();
        return rows.stream()
                .map(row -> row.stream()
                        .map(button -> "[" + (all.indexOf(button) + 1) + "] " + button.label())
                        .collect(joining("  ")))
                .toList();
    }

    /** The button whose number was typed, if it is one. */
    Optional<Button> picked(String line) {
        List<Button> all = buttons();
        return IntStream.rangeClosed(1, all.size())
                .filter(number -> String.valueOf(number).equals(line.strip()))
                .mapToObj(number -> all.get(number - 1))
                .findFirst();
    }

    private List<Button> buttons() {
        return rows.stream().flatMap(List::stream).toList();
    }
}
