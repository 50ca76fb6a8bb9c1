package io.chatledger.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How this bot reaches Telegram.
 *
 * @param token as @BotFather gave it; a secret
 * @param apiUrl scheme, host and port of the Bot API
 * @param webhookSecret what Telegram sends along with each update, a secret; unused when polling
 */
@ConfigurationProperties("chatledger.telegram")
record TelegramSettings(
        String token,
        @DefaultValue("https://api.telegram.org") String apiUrl,
        @DefaultValue("polling") Mode mode,
        @Nullable String webhookSecret) {

    enum Mode {
        POLLING,
        WEBHOOK
    }

    /** @throws Unusable when nothing can work with these settings */
    TelegramSettings {
        token = token.strip();
        if (!token.matches("\\d{1,18}:[A-Za-z0-9_-]+")) {
            throw new Unusable(
                    "The bot token is not one of Telegram's: it has digits, a colon, then letters and digits.",
                    "Set chatledger.telegram.token to the token that @BotFather gave.");
        }
        url(apiUrl);
    }

    /** The bot's own number, which is no secret. */
    long bot() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    TelegramUrl url() {
        return url(apiUrl);
    }

    /** Where files are, up to their paths; a secret, as the token is in it. */
    String files() {
        TelegramUrl url = url();
        return "%s://%s:%d/file/bot%s/".formatted(url.getSchema(), url.getHost(), url.getPort(), token);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "bot " + bot() + " at " + apiUrl;
    }

    private static TelegramUrl url(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme();
            boolean secure = "https".equals(scheme);
            if ((secure || "http".equals(scheme))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getPath().matches("/?")) {
                int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
                return new TelegramUrl(scheme, uri.getHost(), port, false);
            }
        } catch (URISyntaxException e) {
            throw unusableUrl();
        }
        throw unusableUrl();
    }

    private static Unusable unusableUrl() {
        return new Unusable(
                "The address of the Bot API is not a web address of scheme, host and port.",
                "Set chatledger.telegram.api-url to one like https://api.telegram.org, or leave it out.");
    }
}
