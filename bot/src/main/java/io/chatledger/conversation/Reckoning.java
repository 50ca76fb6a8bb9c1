package io.chatledger.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.chatledger.ledger.Filter;
import io.chatledger.ledger.Searches;
import io.chatledger.ledger.Step;
import io.chatledger.ledger.Totals;
import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.AskTotal;
import io.chatledger.understanding.Intent.Every;
import io.chatledger.understanding.Intent.Measure;
import io.chatledger.understanding.Period;
import io.chatledger.understanding.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Works totals, averages, counts and comparisons out, and words them. */
@Component
class Reckoning {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<String> WEEKENDS = weekends();

    private final Searches searches;

    Reckoning(Searches searches) {
        this.searches = searches;
    }

    List<Reply> answer(Speaker speaker, AskTotal asked) {
        String item = asked.of().item();
        if (item != null && WEEKENDS.contains(item.toLowerCase(Locale.ROOT))) {
            return List.of(weekends(speaker, asked));
        }
        Phrases phrases = speaker.phrases();
        Subject subject = new Subject(phrases, asked.of());
        Totals totals = asked.measure() == Measure.COUNT
                ? searches.total(speaker.number(), subject.toCount(asked.period()))
                : total(speaker, subject, asked.period());
        if (totals.entries() == 0 && item != null && asked.of().category() != null) {
            return filedInstead(speaker, asked, subject);
        }
        List<Reply> found = new ArrayList<>(
                new Findings(phrases).total(totals, subject.spent() + " " + phrases.period(asked.period())));
        if (totals.entries() > 0 && asked.measure() == Measure.AVERAGE) {
            found.addFirst(Reply.of(average(phrases, totals, asked.period(), asked.per())));
        }
        if (asked.against() != null) {
            Totals others = total(speaker, subject, asked.against());
            found.addAll(new Findings(phrases).total(others, subject.spent() + " " + phrases.period(asked.against())));
            if (totals.entries() + others.entries() > 0) {
                found.add(Reply.of(difference(phrases, totals, others)));
            }
        }
        return joined(found);
    }

    /** Nothing has that name, but the category that it belongs to may have entries. */
    private List<Reply> filedInstead(Speaker speaker, AskTotal asked, Subject subject) {
        Selection category = new Selection(
                asked.of().category(),
                null,
                asked.of().merchant(),
                asked.of().tag(),
                asked.of().kind(),
                asked.of().min(),
                asked.of().max());
        Subject wider = new Subject(speaker.phrases(), category);
        String period = speaker.phrases().period(asked.period());
        List<Reply> found = new ArrayList<>(
                new Findings(speaker.phrases()).total(new Totals(0, List.of()), subject.spent() + " " + period));
        found.addAll(new Findings(speaker.phrases())
                .total(total(speaker, wider, asked.period()), wider.spent() + " " + period));
        return joined(found);
    }

    private Totals total(Speaker speaker, Subject subject, Period period) {
        return searches.total(speaker.number(), subject.toAdd(period));
    }

    /** For a day of the weekend and another day, so that the two can be compared. */
    private Reply weekends(Speaker speaker, AskTotal asked) {
        Phrases phrases = speaker.phrases();
        Filter filter = new Subject(phrases, asked.of().withoutItem()).toAdd(asked.period());
        Period passed = passed(asked.period(), phrases.today());
        List<String> lines = new ArrayList<>();
        for (Set<DayOfWeek> days : List.of(WEEKEND, EnumSet.complementOf(EnumSet.copyOf(WEEKEND)))) {
            Totals totals = searches.total(speaker.number(), filter, days::contains);
            long count = passed.from()
                    .datesUntil(passed.to().plusDays(1))
                    .filter(day -> days.contains(day.getDayOfWeek()))
                    .count();
            String name = days.equals(WEEKEND) ? "Saturdays and Sundays: " : "Other days: ";
            lines.add(name
                    + (totals.entries() == 0 || count == 0
                            ? "nothing"
                            : shares(phrases, totals, count) + " a day, " + phrases.amounts(totals.sums()) + " in all, "
                                    + Findings.entries(totals.entries())));
        }
        return Reply.of("Spent on average " + phrases.period(asked.period()) + ":\n" + String.join("\n", lines));
    }

    private static String average(Phrases phrases, Totals totals, Period period, @Nullable Every per) {
        if (per == null) {
            return "On average " + shares(phrases, totals, totals.entries()) + " an entry:";
        }
        Step step = Step.valueOf(per.name());
        Period passed = passed(period, phrases.today());
        long steps = step.start(passed.from(), phrases.first())
                .datesUntil(passed.to().plusDays(1))
                .filter(day -> step.start(day, phrases.first()).equals(day))
                .count();
        return "On average " + shares(phrases, totals, steps) + " a "
                + per.name().toLowerCase(Locale.ROOT) + ":";
    }

    /** The part of a period that is not to come. */
    private static Period passed(Period period, LocalDate today) {
        boolean going = !period.from().isAfter(today) && period.to().isAfter(today);
        return going ? new Period(period.from(), today) : period;
    }

    private static String shares(Phrases phrases, Totals totals, long parts) {
        return totals.sums().stream()
                .map(sum -> new Money(
                        sum.amount()
                                .divide(BigDecimal.valueOf(parts), sum.amount().scale(), RoundingMode.HALF_EVEN),
                        sum.currency()))
                .map(phrases::amount)
                .collect(Collectors.joining(" and "));
    }

    private static String difference(Phrases phrases, Totals now, Totals before) {
        return Stream.concat(now.sums().stream(), before.sums().stream().map(Money::negated))
                .collect(groupingBy(Money::currency, LinkedHashMap::new, reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .map(difference -> switch (difference.amount().signum()) {
                    case 0 -> "the same in " + difference.currency().getCurrencyCode();
                    case 1 -> phrases.amount(difference) + " more";
                    default -> phrases.amount(difference.negated()) + " less";
                })
                .collect(Collectors.joining(" and ", "That is ", "."));
    }

    /** In one reply where it fits. */
    private static List<Reply> joined(List<Reply> replies) {
        String text = replies.stream().map(Reply::text).collect(Collectors.joining("\n"));
        return text.length() <= Reply.LONGEST ? List.of(Reply.of(text)) : replies;
    }

    private static Set<String> weekends() {
        try {
            return new ClassPathResource("weekends.txt", Reckoning.class)
                    .getContentAsString(UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
