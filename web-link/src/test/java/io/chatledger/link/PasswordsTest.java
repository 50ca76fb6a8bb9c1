package io.chatledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatledger.account.EmailAddress;
import io.chatledger.link.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final EmailAddress ADDRESS = new EmailAddress("ann.leibovitz@example.org");

    private final PasswordRules rules = new PasswordRules();
    private final Bcrypt bcrypt = new Bcrypt(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum-otter-zephyr-41",
                "vier Worte die nichts",
                "пять разных слов тут",
                "xK9#mQ2v",
                "日本語のパスワードです"
            })
    void aGoodPasswordIsTaken(String password) {
        assertThat(rules.fault(password, ADDRESS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            xK9#mQ2,                SHORT
            🦊🦊🦊🦊🦊🦊🦊,        SHORT
            password,               GUESSABLE
            Password123!,           GUESSABLE
            qwertzuiop,             GUESSABLE
            iloveyou2,              GUESSABLE
            aaaaaaaaaaaaaaaa,       GUESSABLE
            abcabcabcabcabc,        GUESSABLE
            chatledger1,            GUESSABLE
            leibovitz1,             GUESSABLE
            ann.leibovitz@example.org, GUESSABLE
            """)
    void aBadPasswordIsRefused(String password, Fault fault) {
        assertThat(rules.fault(password, ADDRESS)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plum-otter\u0000zephyr", "plum-otter\nzephyr", "plum-otter\uD83Dzephyr", "\uDE00plum-otter-z"})
    void whatCannotBeTypedAgainOrIsHashedAsSomethingElseIsRefused(String password) {
        assertThat(rules.fault(password, ADDRESS)).contains(Fault.BROKEN);
    }

    @Test
    void seventyTwoBytesAreTakenAndSeventyThreeRefusedNotCut() {
        String longest = "plum-otter-zephyr-41".repeat(4).substring(0, 72);
        assertThat(rules.fault(longest, ADDRESS)).isEmpty();
        assertThat(rules.fault(longest + "x", ADDRESS)).contains(Fault.LONG);
        assertThat(rules.fault("€".repeat(24) + "x", ADDRESS)).contains(Fault.LONG);
        assertThat(bcrypt.matches(longest, bcrypt.encode(longest))).isTrue();
        assertThat(bcrypt.matches(longest + "x", bcrypt.encode(longest))).isFalse();
        assertThat(bcrypt.matches(longest.substring(0, 71), bcrypt.encode(longest)))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> bcrypt.encode(longest + "x"));
    }

    @Test
    void thePasswordsOfPeopleCostTwelve() {
        assertThat(new Bcrypt().encode("plum-otter-zephyr-41")).startsWith("$2a$12$");
    }

    @Test
    void aHashOfALowerCostIsToBeReplaced() {
        assertThat(new Bcrypt(5).upgradeEncoding(bcrypt.encode("x"))).isTrue();
        assertThat(bcrypt.upgradeEncoding(bcrypt.encode("x"))).isFalse();
        assertThat(bcrypt.upgradeEncoding(new Bcrypt(5).encode("x"))).isFalse();
    }

    @Test
    void anAccentIsTheSameHoweverTheKeyboardSendsIt() {
        Passwords passwords = new Passwords(bcrypt);
        assertThat(passwords.matches("cafe\u0301 au lait", passwords.hash("caf\u00E9 au lait")))
                .isTrue();
    }

    @Test
    void withoutAHashNothingMatches() {
        Passwords passwords = new Passwords(bcrypt);
        assertThat(passwords.matches("nobody's", null)).isFalse();
    }
}
