package io.chatledger.alert;

import com.sendgrid.Client;
import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.StringUtils;

/** Hands e-mails to SendGrid: each call once, none for longer than {@link #LONGEST_SILENCE} without an answer. */
final class SendGridCarrier implements Carrier, AutoCloseable {

    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(SendGridCarrier.class);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 40;

    private final SendGrid api;
    private final CloseableHttpClient http;
    private final SendGridMail mails;

    SendGridCarrier(SendGridSettings settings, SendGridMail mails) {
        this(settings, mails, LONGEST_SILENCE);
    }

    SendGridCarrier(SendGridSettings settings, SendGridMail mails, Duration longestSilence) {
        this.mails = mails;
        http = http(longestSilence);
        api = new SendGrid(settings.apiKey(), new Client(http, !settings.isSecure()));
        api.setHost(settings.host());
    }

    @Override
    public Outcome carry(Message message, Instant now) {
        Request request = new Request();
        request.setMethod(Method.POST);
        request.setEndpoint("mail/send");
        try {
            request.setBody(mails.json(message));
            return outcome(api.api(request));
        } catch (IOException e) {
            return new Outcome.Later(e.getClass().getName());
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    /** Whoever has set the wrong key has to set another, and no e-mail is at fault. */
    private static Outcome outcome(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.getHeaders());
        int status = response.getStatusCode();
        return switch (status) {
            case 200, 202 -> new Outcome.Accepted(headers.get("X-Message-Id"));
            case 429 -> new Outcome.TooMany(wait(headers.get("Retry-After")));
            case 401, 403 -> {
                log.error("SendGrid refuses the API key or the sender, so no e-mail can be sent.");
                yield new Outcome.Later("status " + status);
            }
            default ->
                status >= 400 && status < 500 && status != 408
                        ? new Outcome.Refused(
                                "status " + status, response.getBody().contains("personalizations.0.to"))
                        : new Outcome.Later("status " + status);
        };
    }

    private static @Nullable Duration wait(@Nullable String seconds) {
        return StringUtils.hasText(seconds) && seconds.strip().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds.strip()))
                : null;
    }

    private static CloseableHttpClient http(Duration longest) {
        return HttpClients.custom()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout((int) longest.toMillis())
                        .setConnectTimeout((int) LONGEST_CONNECT.toMillis())
                        .setSocketTimeout((int) longest.toMillis())
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }
}
