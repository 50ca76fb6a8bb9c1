package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Bare numbers that name something or tell the hour: room 204, bus 42, #1182, at 6. Runs after the amounts. */
final class Labels implements Finder {

    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(24);
    private static final BigDecimal LAST_MINUTE = new BigDecimal("0.59");
    private static final BigDecimal LARGEST_PARTY = BigDecimal.valueOf(12);
    private static final long YEARS_BACK = 15;
    private static final BigDecimal LAST_MODEL = BigDecimal.valueOf(30);

    private static final int LONG = 4;

    private final WordGroups words;
    private final Phrases<String> labels = new Phrases<>(false);

    private final Set<String> separators = Set.copyOf(Vocabulary.lines("en/separators.txt"));

    Labels(WordGroups words) {
        this.words = words;
        Vocabulary.rows("en/labels.tsv").forEach(row -> labels.add(row.getFirst(), row.getLast()));
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        List<Mark> amounts =
                marks.all().stream().filter(m -> m.find() instanceof Amount).toList();
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> label = labels.longest(line, i);
            if (label != null) {
                mark(line, label, marks);
            }
        }
        for (Mark amount : amounts) {
            if (amount.equals(marks.at(amount.from()))) {
                boolean several = amounts.size() > 1;
                if (isYear(line, amount, setting)) {
                    marks.replace(amount.from(), amount.to(), new Other(Sort.LABEL), getClass());
                } else if (isHour(line, amount, several, marks)) {
                    marks.replace(amount.from(), amount.to(), new Other(Sort.TIME), getClass());
                } else if (several && isParty(line, amount)) {
                    marks.replace(amount.from(), amount.to(), new Other(Sort.COUNT), getClass());
                }
            }
        }
    }

    private void mark(Line line, Phrases.Match<String> label, Marks marks) {
        int at = line.is(label.to(), "#") || line.is(label.to(), ".") ? label.to() + 1 : label.to();
        Mark number = marks.at(at);
        if (isLettered(line, at)) {
            marks.add(at, at + 2, new Other(Sort.LABEL), getClass());
            return;
        }
        if (number == null || number.from() != at || !(number.find() instanceof Amount amount)) {
            return;
        }
        boolean bare = amount.writing() == Writing.BARE && amount.sign() == 0;
        boolean another = isFollowedByPrice(line, number.to(), marks);
        boolean named = label.value().equals("hard")
                || another
                || isModel(label.value(), number)
                || (label.value().equals("document") && isLong(line, number) && statesAPrice(marks));
        if ((bare && named) || (label.value().equals("any") && amount.currency() == null)) {
            marks.replace(at, number.to(), new Other(Sort.LABEL), getClass());
        }
    }

    private static boolean isLong(Line line, Mark number) {
        return number.to() == number.from() + 1 && line.text(number.from()).length() >= LONG;
    }

    private static boolean statesAPrice(Marks marks) {
        return marks.all().stream()
                .anyMatch(mark -> mark.find() instanceof Amount amount && amount.writing() == Writing.MONEY);
    }

    /** Whether a letter and a number name it: gate b12. */
    private static boolean isLettered(Line line, int at) {
        return line.is(at, Shape.WORD)
                && line.text(at).length() == 1
                && line.is(at + 1, Shape.DIGITS)
                && line.touches(at + 1)
                && !line.touches(at + 2);
    }

    /** Whether another amount follows before the next of several entries begins: "tram 9 fare 1.90", "bus 42, 2.90". */
    private boolean isFollowedByPrice(Line line, int to, Marks marks) {
        Mark next = marks.at(to + 1);
        if (separators.contains(line.text(to))) {
            return next != null && next.find() instanceof Amount && isAlone(line, next, marks);
        }
        for (int i = to; i < line.size(); i++) {
            Mark mark = marks.at(i);
            if (mark != null && mark.find() instanceof Amount && !words.is("for", line.text(i - 1))) {
                return true;
            }
            if (line.is(i, Shape.BREAK) || (mark == null && separators.contains(line.text(i)))) {
                return false;
            }
        }
        return false;
    }

    /** Whether nothing that costs it follows a price: not "6 beer", "14 for the museum". */
    private boolean isAlone(Line line, Mark price, Marks marks) {
        boolean payment = words.is("with", line.text(price.to())) || words.is("at", line.text(price.to()));
        return payment || marks.at(price.to()) != null || !line.is(price.to(), Shape.WORD);
    }

    /** Whether a product is named by its number: iphone 15. */
    private static boolean isModel(String label, Mark number) {
        return label.equals("model")
                && number.find() instanceof Amount amount
                && amount.readings().getFirst().compareTo(LAST_MODEL) <= 0;
    }

    /** Whether a number behind "at" is an hour: at 6, at eight, and beside another amount also at 12.30. */
    private boolean isHour(Line line, Mark mark, boolean several, Marks marks) {
        boolean at = words.is("at", line.text(mark.from() - 1));
        boolean counted = at && Counts.isPriceOfCounted(line, mark.from() - 1, marks);
        if (!at
                || (counted && line.is(mark.from() - 1, "@"))
                || words.is("each", line.text(mark.to()))
                || !(mark.find() instanceof Amount amount)) {
            return false;
        }
        BigDecimal value = amount.readings().getFirst();
        boolean hour = amount.currency() == null && value.signum() >= 0 && value.compareTo(LAST_HOUR) <= 0;
        boolean minutes = value.scale() == 2 && value.remainder(BigDecimal.ONE).compareTo(LAST_MINUTE) <= 0;
        return hour && (amount.writing() == Writing.BARE ? value.scale() <= 0 : minutes && several && !counted);
    }

    /** Whether a bare number is a year: in 2025, half of 2025. */
    private boolean isYear(Line line, Mark mark, Setting setting) {
        int year = setting.now().getYear();
        return words.is("in-year", line.text(mark.from() - 1))
                && line.is(mark.from(), Shape.DIGITS)
                && line.text(mark.from()).length() == 4
                && mark.find() instanceof Amount amount
                && amount.writing() == Writing.BARE
                && amount.readings().getFirst().compareTo(BigDecimal.valueOf(year - YEARS_BACK)) >= 0
                && amount.readings().getFirst().compareTo(BigDecimal.valueOf(year)) <= 0;
    }

    /** Whether a number in words tells for how many a thing was: dinner for two 45. */
    private boolean isParty(Line line, Mark mark) {
        return words.is("for", line.text(mark.from() - 1))
                && line.is(mark.from(), Shape.WORD)
                && mark.find() instanceof Amount amount
                && amount.writing() == Writing.BARE
                && amount.readings().getFirst().compareTo(LARGEST_PARTY) <= 0;
    }
}
