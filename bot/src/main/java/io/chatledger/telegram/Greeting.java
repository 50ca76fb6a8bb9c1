package io.chatledger.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The first words with Telegram. */
final class Greeting {

    private static final List<BotCommand> COMMANDS = List.of(
            new BotCommand("start", "Begin"),
            new BotCommand("help", "What you can write"),
            new BotCommand("undo", "Take back the last entry"));

    private final TelegramClient client;

    Greeting(TelegramClient client) {
        this.client = client;
    }

    /**
     * Finds out whether the token works; not being able to reach Telegram is no reason against it.
     *
     * @throws Unusable when Telegram refuses the token
     */
    void introduce() {
        try {
            client.execute(new GetMe());
        } catch (TelegramApiRequestException e) {
            if (e.getErrorCode() == 401 || e.getErrorCode() == 404) {
                throw new Unusable(
                        "Telegram refuses the bot token.",
                        "Set chatledger.telegram.token to the token that @BotFather gave.");
            }
        } catch (TelegramApiException e) {
            return;
        }
    }

    /** Puts the commands into the menu of the chat. */
    void showCommands() throws TelegramApiException {
        client.execute(new SetMyCommands(COMMANDS));
    }
}
