package io.chatledger.alert;

import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.budget.Breaches;
import io.chatledger.chart.Painter;
import io.chatledger.chart.Png;
import io.chatledger.conversation.Labels;
import io.chatledger.ledger.Catalogues;
import io.chatledger.outbox.BreachMail;
import io.chatledger.outbox.Letter;
import io.chatledger.outbox.Mail;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes of a letter what leaves: texts, and the picture that explains them. */
@Component
class Composer {

    private final Breaches breaches;
    private final Accounts accounts;
    private final AlertAddresses alerts;
    private final Catalogues catalogues;
    private final Painter painter;
    private final MailTexts texts;
    private final String pages;

    Composer(
            Breaches breaches,
            Accounts accounts,
            AlertAddresses alerts,
            Catalogues catalogues,
            Painter painter,
            MailTexts texts,
            @Value("${chatledger.public-url}") String publicUrl) {
        this.breaches = breaches;
        this.accounts = accounts;
        this.alerts = alerts;
        this.catalogues = catalogues;
        this.painter = painter;
        this.texts = texts;
        this.pages = publicUrl.replaceAll("/$", "");
    }

    /** Empty when it is not wanted any more: alerts were turned off, go elsewhere, or the budget is gone. */
    Optional<Message> compose(long number, Letter letter, Instant now) {
        return switch (letter) {
            case Mail mail -> Optional.of(new Message(number, mail.to(), mail.subject(), mail.text(), null));
            case BreachMail mail ->
                alerts.wanted(mail.account()).filter(mail.to()::equals).flatMap(_ -> compose(number, mail, now));
        };
    }

    private Optional<Message> compose(long number, BreachMail mail, Instant now) {
        return breaches.report(mail.breach())
                .filter(report -> report.account() == mail.account())
                .flatMap(report -> accounts.find(mail.account())
                        .map(account -> new BreachWords(
                                report, account, now, new Labels(catalogues.of(account.number())), texts)))
                .map(words -> compose(number, mail, words, now));
    }

    private Message compose(long number, BreachMail mail, BreachWords words, Instant now) {
        Png picture = words.picture().map(painter::paint).orElse(null);
        String end =
                pages + "/unsubscribe/" + alerts.ending(mail.account(), now).text();
        BreachText model = words.text(mail.to(), picture != null, pages + "/account", end);
        return new Message(
                number,
                mail.to(),
                words.subject(),
                texts.plain("breach", model),
                new Message.Rich(texts.html("breach", model), picture, end));
    }
}
