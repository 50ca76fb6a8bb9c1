package io.chatledger.link;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mindrot.jbcrypt.BCrypt;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes of passwords by jBCrypt. */
@Component
final class Bcrypt implements PasswordEncoder {

    /** What is beyond it, in UTF-8, BCrypt does not look at. */
    static final int LONGEST = 72;

    private static final int COST = 12;

    private final int cost;

    Bcrypt() {
        this(COST);
    }

    /** @param cost the binary logarithm of the rounds, 4 to 31 */
    Bcrypt(int cost) {
        this.cost = cost;
    }

    /** @throws IllegalArgumentException when it is longer than 72 bytes of UTF-8 */
    @Override
    public String encode(@Nullable CharSequence password) {
        if (password == null || isTooLong(password)) {
            throw new IllegalArgumentException("a password of at most 72 bytes");
        }
        return BCrypt.hashpw(password.toString(), BCrypt.gensalt(cost));
    }

    /** A longer one never matches, after the same work; a hash of a lower cost is compared after the same work too. */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        for (int weaker = costOf(hash); weaker < cost; weaker++) {
            BCrypt.hashpw(password.toString(), BCrypt.gensalt(weaker));
        }
        return BCrypt.checkpw(password.toString(), hash) && !isTooLong(password);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hash != null && costOf(hash) < cost;
    }

    private static int costOf(String hash) {
        return Integer.parseInt(hash.substring(4, 6));
    }

    static boolean isTooLong(CharSequence password) {
        return password.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
