package io.chatledger.alert;

import io.chatledger.account.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers by which a mail program ends such e-mails with one tap (RFC 2369, RFC 8058). */
final class Unsubscribing {

    private Unsubscribing() {}

    /** None for an e-mail that somebody waits for. */
    static Map<String, String> headers(Message message, @Nullable EmailAddress replyTo) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (message.rich() != null) {
            String page = "<" + message.rich().end() + ">";
            headers.put(
                    "List-Unsubscribe",
                    replyTo == null ? page : page + ", <mailto:" + replyTo.text() + "?subject=unsubscribe>");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }
}
