package io.chatledger.telegram;

import io.chatledger.conversation.Command;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.name.GetMyName;
import org.telegram.telegrambots.meta.api.methods.name.SetMyName;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The first words with Telegram. */
final class Greeting {

    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private static final String NAME = "Chatledger";
    private static final String SHORT = "Tell me what you spend, in your own words, and ask me where it went.";
    private static final String LONG = """
            Tell me what you spend, in your own words: “12 lunch”, “taxi 18 yesterday”, “rent 1200 every month on the 1st”.
            Ask me: “how much this week”, “chart of this month”. Everything stays with this bot, and is yours to take \
            away or to delete.""";

    private final TelegramClient client;
    private final Home home;

    Greeting(TelegramClient client, Home home) {
        this.client = client;
        this.home = home;
    }

    /**
     * Finds out whether the token works, and what the bot is called; not being able to reach Telegram yet is no reason against it.
     *
     * @throws Unusable when Telegram refuses the token
     */
    void introduce() {
        try {
            home.isOf(client.execute(new GetMe()).getUserName());
        } catch (TelegramApiException e) {
            if (e instanceof TelegramApiRequestException refusal && Courier.isOfToken(refusal)) {
                throw new Unusable(
                        "Telegram refuses the bot token.",
                        "Set chatledger.telegram.token to the token that @BotFather gave.");
            }
            log.warn("Telegram does not answer yet ({}).", e.getClass().getSimpleName());
        }
    }

    /** So that Telegram hands out updates to who asks; none is dropped. */
    void takeWebhookAway() {
        try {
            client.execute(new DeleteWebhook(false));
        } catch (TelegramApiException e) {
            log.warn("The webhook could not be taken away ({})", e.getClass().getSimpleName());
        }
    }

    /** Puts the commands into the menu of the chats. */
    void showCommands() throws TelegramApiException {
        client.execute(new SetMyCommands(Arrays.stream(Command.values())
                .map(command -> new BotCommand(command.word(), command.description()))
                .toList()));
    }

    /** Gives the bot a name and says what it is for, where its owner did not; it works without. */
    void describe() {
        try {
            if (client.execute(new GetMyName()).getName().isBlank()) {
                client.execute(SetMyName.builder().name(NAME).build());
            }
            if (client.execute(new GetMyDescription()).getDescription().isBlank()) {
                client.execute(SetMyDescription.builder().description(LONG).build());
            }
            if (client.execute(new GetMyShortDescription())
                    .getShortDescription()
                    .isBlank()) {
                client.execute(
                        SetMyShortDescription.builder().shortDescription(SHORT).build());
            }
        } catch (TelegramApiException e) {
            log.warn(
                    "The bot could not be described ({}); it works without.",
                    e.getClass().getSimpleName());
        }
    }
}
