package io.chatledger.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Telegram brings an update: acknowledged once it is stored, and not before. */
@RestController
@Conditional(WebhookIsSet.class)
final class Webhook {

    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    /** In bytes; the longest message is far smaller. */
    static final int LARGEST = 256 << 10;

    private static final String SECONDS_TO_WAIT = "5";

    private final WebhookSettings settings;
    private final Intake intake;

    Webhook(WebhookSettings settings, Intake intake) {
        this.settings = settings;
        this.intake = intake;
    }

    /** What is not acknowledged Telegram brings again, to whichever replica, and of that chat nothing else before. */
    @PostMapping(WebhookSettings.PATH)
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        List<String> secrets = Collections.list(request.getHeaders(SECRET));
        if (secrets.size() != 1 || !settings.isSecret(secrets.getFirst())) {
            return answer(HttpStatus.UNAUTHORIZED);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        return UpdateJson.read(body).map(intake::takeUnlessAway).orElse(true)
                ? answer(HttpStatus.OK)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                        .build();
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
