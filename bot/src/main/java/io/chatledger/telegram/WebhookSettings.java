package io.chatledger.telegram;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Telegram brings updates, and how it shows that it is Telegram.
 *
 * @param url by https, or by http on this machine
 * @param secret 16 to 256 characters of those that Telegram takes
 */
record WebhookSettings(String url, String secret) {

    /** Below {@code chatledger.public-url}. */
    static final String PATH = "/telegram/webhook";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{16,256}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("change-?_?me|secret|password|placeholder|example|webhook|telegram");
    private static final int DIFFERENT_CHARACTERS = 6;

    /** @throws Unusable when the webhook cannot work, or not safely, with these settings */
    static WebhookSettings of(String publicUrl, @Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            throw unusableSecret("The webhook has no secret: chatledger.telegram.webhook-secret is not set.");
        }
        String stripped = secret.strip();
        if (!ALLOWED.matcher(stripped).matches()) {
            throw unusableSecret("The secret in chatledger.telegram.webhook-secret is not one that Telegram takes"
                    + " and nobody guesses: 16 to 256 letters, digits, _ and -.");
        }
        if (PLACEHOLDER.matcher(stripped.toLowerCase(Locale.ROOT)).find()
                || stripped.chars().distinct().count() < DIFFERENT_CHARACTERS) {
            throw unusableSecret("The secret in chatledger.telegram.webhook-secret is a placeholder.");
        }
        return new WebhookSettings(address(publicUrl.strip()) + PATH, stripped);
    }

    /** Takes as long for a secret that is nearly right as for any other. */
    boolean isSecret(String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "webhook at " + url;
    }

    private static String address(String publicUrl) {
        try {
            URI uri = URI.create(publicUrl);
            String host = uri.getHost();
            if (host != null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isThisMachine(host)))
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return publicUrl.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            throw unusableUrl();
        }
        throw unusableUrl();
    }

    private static boolean isThisMachine(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static Unusable unusableSecret(String sentence) {
        return new Unusable(
                sentence, "Set chatledger.telegram.webhook-secret to a random one, as `openssl rand -hex 32` makes.");
    }

    private static Unusable unusableUrl() {
        return new Unusable(
                "Telegram brings updates by https only, and chatledger.public-url is no https address.",
                "Set chatledger.public-url to where Telegram finds this service, like https://chatledger.example.org.");
    }
}
