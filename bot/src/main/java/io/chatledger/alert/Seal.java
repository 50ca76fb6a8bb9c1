package io.chatledger.alert;

import com.sendgrid.helpers.eventwebhook.EventWebhook;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** SendGrid's signature (ECDSA) on what it reports. */
final class Seal {

    static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

    /** What is not acknowledged is reported again for a day, and nobody says that it is signed anew. */
    private static final Duration OLDEST = Duration.ofHours(25);

    private static final Duration YOUNGEST = Duration.ofMinutes(5);

    private final EventWebhook signatures = new EventWebhook();
    private final ECPublicKey key;

    /**
     * @param key SendGrid's public key, in Base64 as it shows it
     * @throws GeneralSecurityException when it is none
     */
    Seal(String key) throws GeneralSecurityException {
        Security.addProvider(new BouncyCastleProvider());
        this.key = signatures.ConvertPublicKeyToECDSA(key);
    }

    boolean isOn(byte[] body, @Nullable String signature, @Nullable String timestamp, Instant now) {
        if (signature == null || timestamp == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (signed.isBefore(now.minus(OLDEST)) || signed.isAfter(now.plus(YOUNGEST))) {
            return false;
        }
        try {
            return signatures.VerifySignature(key, body, signature, timestamp);
        } catch (GeneralSecurityException | IOException | RuntimeException malformed) {
            return false;
        }
    }
}
