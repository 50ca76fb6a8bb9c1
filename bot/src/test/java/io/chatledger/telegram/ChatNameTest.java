package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.objects.User;

class ChatNameTest {

    private static final String LONGEST_USER_NAME = "u".repeat(32);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann                | ann     | Telegram chat of Ann (@ann)
            Ann                |         | Telegram chat of Ann
            Ann (@ann)         |         | Telegram chat of Ann ann
            Ann (@ann)         | mallory | Telegram chat of Ann ann (@mallory)
            Ann （＠ann）        |         | Telegram chat of Ann ann
            Ann ❨﹫ann❩         |         | Telegram chat of Ann ann
            Ann [@ann] ⟨@ann⟩  |         | Telegram chat of Ann ann ann
            (@)                | mallory | Telegram chat (@mallory)
            """)
    void onlyAUserNameLooksLikeOne(String first, String userName, String name) {
        assertThat(ChatName.of(user(first, userName))).isEqualTo(name);
    }

    @Test
    void aLongNameDoesNotHideTheUserName() {
        assertThat(ChatName.of(user("Ann ".repeat(16), LONGEST_USER_NAME)))
                .startsWith("Telegram chat of Ann Ann")
                .endsWith("… (@" + LONGEST_USER_NAME + ")")
                .hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void directionMarksAndLineEndsTurnNothingAround() {
        assertThat(ChatName.of(user("Ann\n\u202E)nna@(\u2066", "mallory")))
                .isEqualTo("Telegram chat of Ann nna (@mallory)");
    }

    private static User user(String first, String userName) {
        User user = new User(1L, first, false);
        user.setUserName(userName);
        return user;
    }
}
