package io.chatledger.alert;

import io.chatledger.account.AlertAddresses;
import io.chatledger.account.EmailAddress;
import io.chatledger.account.Links;
import io.chatledger.outbox.Outbox;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the chats of an account what is wrong with its e-mails, and how to mend it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailNotices {

    private final AlertAddresses alerts;
    private final Links links;
    private final Outbox outbox;
    private final MailTexts texts;
    private final String page;

    MailNotices(
            AlertAddresses alerts,
            Links links,
            Outbox outbox,
            MailTexts texts,
            @Value("${chatledger.public-url}") String publicUrl) {
        this.alerts = alerts;
        this.links = links;
        this.outbox = outbox;
        this.texts = texts;
        this.page = publicUrl.replaceAll("/$", "") + "/account";
    }

    /** One alert did not reach its address. */
    void lost(long account, EmailAddress to, Instant now) {
        tell(account, texts.sentence("notice.lost", to.masked(), page), now);
    }

    /**
     * No more alerts go to an address; its owners are told once.
     *
     * @param reason one of {@code alert.properties}
     */
    void stop(EmailAddress to, String reason, Instant now) {
        for (long account : alerts.stop(to)) {
            tell(account, texts.sentence("notice." + reason, to.masked(), page), now);
        }
    }

    private void tell(long account, String text, Instant now) {
        links.of(account).forEach(linked -> outbox.tell(linked.chat(), text, now));
    }
}
