package io.chatledger.understanding;

import io.chatledger.understanding.find.CurrencyWords;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked to be set: currency, time zone, language, the first day of weeks and months, names of categories. */
final class Preferences {

    private static final int LAST_DAY = 31;
    private static final Set<String> LINKS = Set.of("to", "as", "into", "=");
    private static final Set<String> FILLERS =
            Set.of(":", "called", "named", "for", "the", "my", "a", "new", "-", "\"", "'");

    private final Phrases<DayOfWeek> weekdays = new Phrases<>();
    private final Slots slots;
    private final CurrencyWords currencies;
    private final Places places = new Places();

    Preferences(Slots slots, CurrencyWords currencies) {
        this.slots = slots;
        this.currencies = currencies;
        Vocabulary.rows("en/calendar.tsv")
                .filter(row -> row.getFirst().equals("weekday"))
                .forEach(row -> weekdays.add(row.get(1), DayOfWeek.of(Integer.parseInt(row.get(2)))));
    }

    Intent of(Findings findings) {
        Line line = findings.line();
        Phrases.Match<String> category = slots.in("name-after", line);
        if (category != null || line.is(0, "rename")) {
            return naming(line, category);
        }
        Phrases.Match<String> language = slots.in("language", line);
        ZoneId zone = places.in(line);
        boolean week = slots.has("week-start", line);
        return new Intent.Settings(
                currency(findings),
                zone,
                language == null || zone != null ? null : language.value(),
                week ? weekday(line) : null,
                slots.has("month-start", line) ? dayOfMonth(line) : null,
                null,
                null);
    }

    /** "Add a category hobbies", "rename eating out to food". */
    private static Intent naming(Line line, Phrases.@Nullable Match<String> category) {
        int end = line.size();
        while (end > 0 && line.is(end - 1, Shape.MARK)) {
            end--;
        }
        int from = line.is(0, "rename") ? 1 : category == null ? 0 : category.to();
        while (from < end && (FILLERS.contains(line.text(from)) || (category != null && from < category.to()))) {
            from++;
        }
        int link = from;
        while (link < end && !LINKS.contains(line.text(link))) {
            link++;
        }
        boolean renames = link < end;
        String first = from < link ? line.slice(from, link) : null;
        return new Intent.Settings(
                null, null, null, null, null, renames ? first : null, renames ? line.slice(link + 1, end) : first);
    }

    private @Nullable Currency currency(Findings findings) {
        Currency currency = null;
        for (int i = 0; i < findings.line().size(); i++) {
            Currency named = currencies.at(findings.line(), i, findings.setting());
            boolean denied = Stated.isDenied(findings.line(), i) || Stated.isLeft(findings.line(), i);
            currency = named == null || denied || currency != null ? currency : named;
        }
        return currency;
    }

    private @Nullable DayOfWeek weekday(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<DayOfWeek> day = weekdays.longest(line, i);
            if (day != null && !Stated.isDenied(line, i)) {
                return day.value();
            }
        }
        return null;
    }

    private static @Nullable Integer dayOfMonth(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, Shape.DIGITS) && line.text(i).length() <= 2) {
                int day = Integer.parseInt(line.text(i));
                return day >= 1 && day <= LAST_DAY ? day : null;
            }
        }
        return null;
    }
}
