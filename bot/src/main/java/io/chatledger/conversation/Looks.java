package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.chart.Look;
import io.chatledger.chart.Theme;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How pictures are to look for whom: light or dark as the user said, else as the application is set. */
@Component
class Looks {

    private final Theme usual;

    Looks(@Value("${chatledger.theme:light}") Theme usual) {
        this.usual = usual;
    }

    Look of(Account account) {
        Theme theme = account.pictures().isEmpty()
                ? usual
                : Theme.valueOf(account.pictures().toUpperCase(Locale.ROOT));
        return new Look(theme, account.locale());
    }
}
