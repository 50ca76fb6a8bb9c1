package io.chatledger.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log how the line to Telegram is, once each time that changes. */
final class Line implements Interceptor {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private String said = "";

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            Response response = chain.proceed(chain.request());
            say(sentence(response.code()));
            return response;
        } catch (IOException e) {
            if (!chain.call().isCanceled()) {
                say("Telegram cannot be reached (" + e.getClass().getSimpleName() + "); trying again.");
            }
            throw e;
        }
    }

    private static String sentence(int code) {
        return switch (code) {
            case 200 -> "Telegram answers.";
            case 401, 404 ->
                "Telegram refuses the bot token: stop, and set chatledger.telegram.token to a token that is valid.";
            case 409 ->
                "Another process asks for the updates of this bot, or has a webhook: stop one of the two; trying again.";
            case 429 -> "Telegram asks for a pause; trying again.";
            default -> "Telegram answers with status " + code + "; trying again.";
        };
    }

    private synchronized void say(String sentence) {
        if (!sentence.equals(said)) {
            said = sentence;
            log.atLevel(sentence.equals(sentence(200)) ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.WARN)
                    .log(sentence);
        }
    }
}
