package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.account.Links;
import io.chatledger.budget.BreachReport;
import io.chatledger.budget.Breached;
import io.chatledger.budget.Breaches;
import io.chatledger.budget.Cycle;
import io.chatledger.chart.Look;
import io.chatledger.chart.Picture;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.FirstDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells that a budget reached a threshold: below the receipt in the chat that did it, and in the account's other chats. */
@Component
class Notices {

    private static final ScopedValue<List<Breached>> HEARD = ScopedValue.newInstance();

    private final Breaches breaches;
    private final Accounts accounts;
    private final Catalogues catalogues;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Looks looks;

    Notices(
            Breaches breaches,
            Accounts accounts,
            Catalogues catalogues,
            Links links,
            ApplicationEventPublisher events,
            Looks looks) {
        this.breaches = breaches;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.links = links;
        this.events = events;
        this.looks = looks;
    }

    /** The replies, and then what was reached meanwhile. */
    List<Reply> after(Chat acting, Supplier<List<Reply>> replies) {
        List<Breached> heard = new ArrayList<>();
        List<Reply> all = new ArrayList<>(ScopedValue.where(HEARD, heard).call(replies::get));
        for (Breached breached : heard) {
            Reply notice = notice(breached);
            all.add(notice);
            tell(breached, notice, acting);
        }
        return all;
    }

    @EventListener
    void hear(Breached breached) {
        if (HEARD.isBound()) {
            HEARD.get().add(breached);
        } else {
            tell(breached, notice(breached), null);
        }
    }

    private void tell(Breached breached, Reply notice, @Nullable Chat acting) {
        links.chats(breached.account()).stream()
                .filter(chat -> !chat.equals(acting))
                .forEach(chat -> events.publishEvent(new Notice(chat, notice, breached.at())));
    }

    private Reply notice(Breached breached) {
        Account account = accounts.find(breached.account()).orElseThrow();
        LocalDate today = LocalDate.ofInstant(breached.at(), account.zone());
        Phrases phrases = new Phrases(
                account.locale(),
                today,
                new FirstDays(account.firstDayOfWeek(), account.firstDayOfMonth()),
                new Labels(catalogues.of(account.number())));
        String text = new BudgetWords(phrases).reached(breached.status(), breached.threshold());
        Cycle cycle = breached.status().budget().cycle();
        return breaches.report(breached.breach())
                .filter(_ -> cycle != Cycle.DAY)
                .map(report -> new Reply(text, picture(report, account, phrases), List.of(), false))
                .orElseGet(() -> Reply.of(text));
    }

    private Picture picture(BreachReport report, Account account, Phrases phrases) {
        Look look = looks.of(account);
        return new Picture(new Sketches(new PictureWords(phrases, look.names()), phrases.today()).breach(report), look);
    }
}
