package io.chatledger.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** SendGrid's signature (ECDSA) on what it reports. */
final class Seal {

    static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

    /** What is not acknowledged is reported again for a day, and nobody says that it is signed anew. */
    private static final Duration OLDEST = Duration.ofHours(25);

    private static final Duration YOUNGEST = Duration.ofMinutes(5);

    private final PublicKey key;

    /**
     * @param key SendGrid's public key, in Base64 as it shows it
     * @throws GeneralSecurityException when it is none
     * @throws IllegalArgumentException when it is not Base64
     */
    Seal(String key) throws GeneralSecurityException {
        this.key = KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
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
            Signature seal = Signature.getInstance("SHA256withECDSA");
            seal.initVerify(key);
            seal.update(timestamp.getBytes(StandardCharsets.US_ASCII));
            seal.update(body);
            return seal.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
