package io.chatledger.outbox;

import io.chatledger.account.EmailAddress;
import io.chatledger.account.Secret;

/** What is to leave by e-mail. */
public sealed interface Letter permits Mail, BreachMail {

    /** The channel of e-mails in the outbox. */
    String CHANNEL = "mail";

    EmailAddress to();

    /** What leaves in order; one that cannot leave keeps only those of its own stream waiting. */
    String stream();

    /** As it is kept in the outbox. */
    String body();

    /**
     * The letter in an outbox row.
     *
     * @throws IllegalArgumentException when there is none in it
     */
    static Letter of(Outgoing item) {
        return item.body().startsWith(BreachMail.MARK) ? BreachMail.read(item.body()) : Mail.of(item);
    }

    /** The stream of letters that somebody waits for. */
    static String stream(EmailAddress to) {
        return CHANNEL + ":" + new Secret(to.text()).hash();
    }
}
