package io.chatledger.telegram;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Scanner;

/**
 * Telegram to try the bot against by hand: a line that is typed is said in a chat, {@code :2} taps the second button of
 * the latest message that has any.
 */
final class ByHand {

    private static final long CHAT = 1;

    private ByHand() {}

    public static void main(String[] args) throws Exception {
        try (BotApiDouble telegram = new BotApiDouble();
                Scanner typed = new Scanner(System.in, Charset.defaultCharset())) {
            System.out.printf(
                    "Start the bot with --chatledger.telegram.token=%s --chatledger.telegram.api-url=%s%n",
                    BotApiDouble.TOKEN, telegram.url());
            Thread.ofVirtual().start(() -> print(telegram.room(CHAT)));
            while (typed.hasNextLine()) {
                String line = typed.nextLine();
                if (line.matches(":\\d")) {
                    tap(telegram, Integer.parseInt(line.substring(1)));
                } else if (!line.isBlank()) {
                    telegram.say(CHAT, line);
                }
            }
        }
    }

    private static void tap(BotApiDouble telegram, int button) {
        telegram.room(CHAT).said().reversed().stream()
                .filter(message -> message.actions().size() >= button)
                .findFirst()
                .ifPresent(
                        message -> telegram.tap(CHAT, message, message.actions().get(button - 1)));
    }

    private static void print(Room room) {
        try {
            for (int seen = 0; ; ) {
                List<Room.Shown> said = room.awaitMoreThan(seen);
                said.subList(seen, said.size()).forEach(message -> {
                    System.out.printf("< %s%s%n", message.photo() == null ? "" : "[picture] ", message.text());
                    for (int i = 0; i < message.labels().size(); i++) {
                        System.out.printf("  :%d %s%n", i + 1, message.labels().get(i));
                    }
                });
                seen = said.size();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
