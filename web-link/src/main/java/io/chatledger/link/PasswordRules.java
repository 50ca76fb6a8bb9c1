package io.chatledger.link;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.chatledger.account.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Which passwords are taken: 8 characters to 72 bytes, and not easily guessed by one who knows the address. */
@Component
class PasswordRules {

    private static final int SHORTEST = 8;

    /** Of 0 to 4: from here on, a million guesses do not suffice, where a few an hour are allowed. */
    private static final int SAFE = 2;

    private static final List<String> CONTEXT = List.of("chatledger", "telegram", "expense", "tracker", "password");

    /** Made at the first use, as reading its lists takes longer than the start should. */
    private final SingletonSupplier<Zxcvbn> zxcvbn = SingletonSupplier.of(Zxcvbn::new);

    /** What is wrong with a password; each is a text of the pages. */
    enum Fault {
        SHORT,
        LONG,
        BROKEN,
        GUESSABLE;

        /** As the texts name it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty for a good one. */
    Optional<Fault> fault(String typed, EmailAddress address) {
        String password = Passwords.normal(typed);
        if (password.codePoints().anyMatch(PasswordRules::isBroken)) {
            return Optional.of(Fault.BROKEN);
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (Bcrypt.isTooLong(password)) {
            return Optional.of(Fault.LONG);
        }
        return zxcvbn.obtain().measure(password, context(address)).getScore() < SAFE
                ? Optional.of(Fault.GUESSABLE)
                : Optional.empty();
    }

    /** Half a surrogate pair, which is hashed like a question mark, or a control. */
    private static boolean isBroken(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static List<String> context(EmailAddress address) {
        List<String> words = new ArrayList<>(CONTEXT);
        words.add(address.text());
        words.addAll(List.of(address.text().split("[^a-z0-9]+")));
        return words;
    }
}
