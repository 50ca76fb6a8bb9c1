package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.money.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Words what somebody has set. */
record SettingsWords(Account account, Instant now) {

    static final String CURRENCY =
            "Which currency are amounts without one in? Tap it, or write it: “my currency is CHF”.";
    static final String ZONE = "Where do you live? Write it: “I live in Lisbon” or “time zone Europe/Lisbon”. "
            + "On Telegram you can also share your location.";
    static final String NUMBERS = "How do you write numbers and dates?";
    static final String WEEK = "On which day does your week begin?";
    static final String MONTH = "On which day does your month begin, for example the pay day? "
            + "Others can be written: “my month starts on the 23rd”.";
    static final String PICTURES = "Light or dark pictures?";
    static final String ONE_LANGUAGE = "\nI speak English only.";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    String all() {
        return """
                Your settings:
                💱 Amounts without a currency are %s
                🕒 Time zone %s, where it is %s
                🔢 Numbers and dates like %s
                📅 Weeks begin on %s, months on the %s""".formatted(
                        account.currency().getCurrencyCode(),
                        account.zone().getId(),
                        time(account.zone()),
                        sample(account.locale()),
                        day(account.firstDayOfWeek()),
                        ordinal(account.firstDayOfMonth()));
    }

    String currency() {
        return "✓ Amounts without a currency are " + account.currency().getCurrencyCode() + " from now on.";
    }

    String zone() {
        return "✓ Your time zone is " + account.zone().getId() + ", where it is " + time(account.zone()) + ".";
    }

    String numbers() {
        return "✓ Numbers and dates are written like " + sample(account.locale()) + ".";
    }

    String week() {
        LocalDate today = LocalDate.ofInstant(now, account.zone());
        Phrases phrases = new Phrases(account.locale(), today, first(), Labels.USUAL);
        return "✓ Weeks begin on " + day(account.firstDayOfWeek()) + ": now it is "
                + phrases.period(phrases.spans().week(today)) + ".";
    }

    String month() {
        LocalDate today = LocalDate.ofInstant(now, account.zone());
        Phrases phrases = new Phrases(account.locale(), today, first(), Labels.USUAL);
        return "✓ Months begin on the " + ordinal(account.firstDayOfMonth()) + ": now it is "
                + phrases.period(phrases.spans().month(today)) + ".";
    }

    /** What was assumed on first contact. */
    String assumed() {
        String currency = account.currency().getCurrencyCode();
        return account.locale().getCountry().isEmpty()
                ? "I assume " + currency + " and the time of " + account.zone().getId()
                        + ". Say “my currency is EUR” or “I live in Lisbon” if that is wrong; /settings shows all."
                : "Going by your language, I assume " + currency + " and the time of "
                        + account.zone().getId() + ". /settings changes that.";
    }

    /** For example {@code 20:30 Berlin}. */
    String place(ZoneId zone) {
        return TIME.format(now.atZone(zone)).substring(4) + " "
                + zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** For example {@code 1.234,50 and 31.12.26}. */
    static String sample(Locale locale) {
        return new Phrases(locale, LocalDate.EPOCH).number(Money.of("1234.50", "USD")) + " and "
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(LocalDate.of(2026, 12, 31));
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** For example {@code 1st}, {@code 22nd} or {@code 11th}. */
    static String ordinal(int number) {
        int tens = number % 100 / 10;
        return number
                + switch (tens == 1 ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private io.chatledger.ledger.FirstDays first() {
        return new io.chatledger.ledger.FirstDays(account.firstDayOfWeek(), account.firstDayOfMonth());
    }

    private String time(ZoneId zone) {
        return TIME.format(now.atZone(zone));
    }
}
