package io.chatledger.telegram;

import io.chatledger.conversation.Plain;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * What an owner knows a chat by: {@code Telegram chat of Ann (@ann)}. A user name belongs to one user, and a first name says
 * whatever its owner likes: so only a user name has brackets and an @ around it, and none is cut off by a long name.
 */
final class ChatName {

    private static final String CHAT = "Telegram chat";
    private static final int LONGEST = 24;
    private static final Pattern OF_USER_NAMES = Pattern.compile("[@\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}]+");

    private ChatName() {}

    static String of(@Nullable User user) {
        if (user == null) {
            return CHAT;
        }
        String plain = OF_USER_NAMES
                .matcher(Normalizer.normalize(user.getFirstName(), Normalizer.Form.NFKC))
                .replaceAll(" ");
        String first = Plain.line(plain, LONGEST);
        String name = first.isEmpty() ? CHAT : CHAT + " of " + first;
        return user.getUserName() == null ? name : name + " (@" + user.getUserName() + ")";
    }
}
