package io.chatledger.alert;

import io.chatledger.account.Account;
import io.chatledger.account.EmailAddress;
import io.chatledger.budget.BreachReport;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.chart.Look;
import io.chatledger.chart.Picture;
import io.chatledger.chart.Theme;
import io.chatledger.conversation.BudgetWords;
import io.chatledger.conversation.Labels;
import io.chatledger.conversation.Phrases;
import io.chatledger.conversation.Plain;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.FirstDays;
import io.chatledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Words a breach as it stands when the e-mail leaves. */
record BreachWords(BreachReport report, Account account, Instant now, Labels labels, MailTexts texts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    /** For example {@code Groceries: 12.40 USD over budget}. */
    String subject() {
        return name() + ": " + headline();
    }

    BreachText text(EmailAddress to, boolean hasPicture, String page, String end) {
        BudgetStatus status = report.status();
        String spent = texts.sentence(
                "breach.spent",
                amount(status.spent()),
                amount(status.limit()),
                Days.title(status.term()),
                Math.max(0, status.daysLeft(today()) - 1));
        return new BreachText(
                subject(),
                spent,
                report.largest().stream().map(this::row).toList(),
                hasPicture,
                texts.sentence("breach.picture", name(), amount(status.spent()), amount(status.limit())),
                page,
                end,
                texts.sentence("breach.why", to.masked()));
    }

    /** How the sum grew; empty when the budget is of a single day. */
    Optional<Picture> picture() {
        return Growth.of(report, name(), today(), new FirstDays(account.firstDayOfWeek(), account.firstDayOfMonth()))
                .map(chart -> new Picture(chart, new Look(Theme.LIGHT, account.locale())));
    }

    private String headline() {
        Money left = report.status().left();
        return switch (left.amount().signum()) {
            case -1 -> texts.sentence("breach.over", amount(left.negated()));
            case 0 -> texts.sentence("breach.full");
            default -> texts.sentence("breach.again", amount(left));
        };
    }

    private String name() {
        return BudgetWords.plain(labels, report.status().coverage());
    }

    private BreachText.Row row(Entry entry) {
        String category = labels.of(entry.category()).name();
        String said = entry.item() == null ? entry.merchant() : entry.item();
        String what = said == null ? "" : Plain.shown(said);
        String day = DAY.format(entry.day());
        return what.isEmpty()
                ? new BreachText.Row(amount(entry.amount()), category, day)
                : new BreachText.Row(amount(entry.amount()), what, category + " · " + day);
    }

    private String amount(Money money) {
        return new Phrases(account.locale(), today()).amount(money);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, account.zone());
    }
}
