package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.understanding.Intent;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows what somebody has set, and changes it: by words, and by buttons that edit one message. */
@Component
class Settings {

    private static final List<String> CURRENCIES =
            List.of("USD", "EUR", "GBP", "INR", "JPY", "CNY", "CHF", "BRL", "MXN", "TRY", "UAH", "RUB");
    private static final List<String> LOCALES = List.of("en-US", "en-GB", "de-DE", "fr-FR", "de-CH", "en-IN");
    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "America/New_York",
            "America/Sao_Paulo",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Kyiv",
            "Asia/Kolkata",
            "Asia/Tokyo");
    private static final List<DayOfWeek> WEEKS = List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final List<Integer> MONTHS = List.of(1, 5, 10, 15, 20, 25, 28, 31);

    private static final List<String> PICTURES = List.of("light", "dark");

    private final Accounts accounts;
    private final Filing filing;

    Settings(Accounts accounts, Filing filing) {
        this.accounts = accounts;
        this.filing = filing;
    }

    Reply show(Speaker speaker) {
        return new Reply(words(speaker, speaker.account()).all(), menu(), false);
    }

    /** What was said in words; the list of all when nothing was. */
    Reply change(Speaker speaker, Intent.Settings wanted) {
        Account before = speaker.account();
        Account after = before;
        List<String> changes = new ArrayList<>();
        if (wanted.currency() != null) {
            after = after.with(wanted.currency());
            changes.add(words(speaker, after).currency());
        }
        if (wanted.zone() != null) {
            after = after.with(wanted.zone());
            changes.add(words(speaker, after).zone());
        }
        if (wanted.language() != null) {
            after = after.with(Home.of(Locale.of(wanted.language())).locale());
            changes.add(words(speaker, after).numbers()
                    + (wanted.language().equals("en") ? "" : SettingsWords.ONE_LANGUAGE));
        }
        if (wanted.firstDayOfWeek() != null) {
            after = after.with(wanted.firstDayOfWeek());
            changes.add(words(speaker, after).week());
        }
        if (wanted.firstDayOfMonth() != null) {
            after = after.withFirstDayOfMonth(wanted.firstDayOfMonth());
            changes.add(words(speaker, after).month());
        }
        if (changes.isEmpty()) {
            return wanted.newCategory() == null
                    ? show(speaker)
                    : filing.said(speaker, wanted.category(), wanted.newCategory());
        }
        accounts.change(after);
        return Reply.of(String.join("\n", changes));
    }

    /** @param tone {@code light} or {@code dark} */
    Reply pictures(Speaker speaker, String tone) {
        accounts.change(speaker.account().withPictures(tone));
        return Reply.of("✓ Pictures are " + tone + " from now on.");
    }

    /** The zones of a place that was shared, to choose one of. */
    Reply near(Speaker speaker, String place) {
        List<ZoneId> zones = Places.near(place);
        return zones.isEmpty()
                ? Reply.of(SettingsWords.ZONE)
                : new Reply(
                        "Which of these has your time?",
                        Rows.ofTwo(zones(speaker, zones.stream().map(ZoneId::getId))),
                        false);
    }

    /** A tap: another page of the list, or a value. */
    Reply tapped(Speaker speaker, Tap.Set set) {
        SettingsWords words = words(speaker, speaker.account());
        return switch (set.what()) {
            case "currency" ->
                set.value().isEmpty()
                        ? page(SettingsWords.CURRENCY, buttons("currency", CURRENCIES.stream()))
                        : changed(speaker, speaker.account().with(Currency.getInstance(set.value())));
            case "zone" ->
                set.value().isEmpty()
                        ? page(SettingsWords.ZONE, zones(speaker, ZONES.stream()))
                        : changed(speaker, speaker.account().with(ZoneId.of(set.value())));
            case "numbers" ->
                set.value().isEmpty()
                        ? page(
                                SettingsWords.NUMBERS,
                                LOCALES.stream()
                                        .map(tag -> new Tap.Set("numbers", tag)
                                                .as(SettingsWords.sample(Locale.forLanguageTag(tag))))
                                        .toList())
                        : changed(speaker, speaker.account().with(Locale.forLanguageTag(set.value())));
            case "week" ->
                set.value().isEmpty()
                        ? page(
                                SettingsWords.WEEK,
                                WEEKS.stream()
                                        .map(day -> new Tap.Set("week", day.name()).as(SettingsWords.day(day)))
                                        .toList())
                        : changed(speaker, speaker.account().with(DayOfWeek.valueOf(set.value())));
            case "month" ->
                set.value().isEmpty()
                        ? page(
                                SettingsWords.MONTH,
                                MONTHS.stream()
                                        .map(day -> new Tap.Set("month", String.valueOf(day))
                                                .as(day == 31 ? "last day" : SettingsWords.ordinal(day)))
                                        .toList())
                        : changed(speaker, speaker.account().withFirstDayOfMonth(Integer.parseInt(set.value())));
            case "pictures" ->
                set.value().isEmpty()
                        ? page(
                                SettingsWords.PICTURES,
                                PICTURES.stream()
                                        .map(tone -> new Tap.Set("pictures", tone).as(BudgetWords.sentence(tone)))
                                        .toList())
                        : changed(speaker, speaker.account().withPictures(set.value()));
            case "all" -> Reply.inPlace(words.all(), menu());
            case String _ -> filing.tapped(speaker, set);
        };
    }

    /** Whether a button of ours can say that. */
    static boolean isPossible(Tap.Set set) {
        String value = set.value();
        return value.isEmpty()
                || switch (set.what()) {
                    case "currency" -> CURRENCIES.contains(value);
                    case "zone" -> isZone(value);
                    case "numbers" -> LOCALES.contains(value);
                    case "week" -> WEEKS.stream().anyMatch(day -> day.name().equals(value));
                    case "month" ->
                        MONTHS.stream().anyMatch(day -> String.valueOf(day).equals(value));
                    case "pictures" -> PICTURES.contains(value);
                    case String _ -> Filing.isPossible(set);
                };
    }

    private static boolean isZone(String id) {
        try {
            return id.contains("/")
                    && ZoneId.getAvailableZoneIds().contains(ZoneId.of(id).getId());
        } catch (DateTimeException _) {
            return false;
        }
    }

    private Reply changed(Speaker speaker, Account after) {
        return Reply.inPlace("✓ Done. " + words(speaker, accounts.change(after)).all(), menu());
    }

    private static SettingsWords words(Speaker speaker, Account account) {
        return new SettingsWords(account, speaker.now());
    }

    private static List<List<Button>> menu() {
        return List.of(
                List.of(new Tap.Set("currency", "").as("Currency"), new Tap.Set("zone", "").as("Time zone")),
                List.of(
                        new Tap.Set("numbers", "").as("Numbers"),
                        new Tap.Set("week", "").as("Week"),
                        new Tap.Set("month", "").as("Month")),
                List.of(new Tap.Set("categories", "").as("Categories"), new Tap.Set("pictures", "").as("Pictures")));
    }

    private static Reply page(String question, List<Button> values) {
        List<List<Button>> rows = new ArrayList<>(Rows.ofTwo(values));
        rows.add(List.of(new Tap.Set("all", "").as("Back")));
        return Reply.inPlace(question, rows);
    }

    private static List<Button> buttons(String what, Stream<String> values) {
        return values.map(value -> new Tap.Set(what, value).as(value)).toList();
    }

    private static List<Button> zones(Speaker speaker, Stream<String> ids) {
        SettingsWords words = words(speaker, speaker.account());
        return ids.map(id -> new Tap.Set("zone", id).as(words.place(ZoneId.of(id))))
                .toList();
    }
}
