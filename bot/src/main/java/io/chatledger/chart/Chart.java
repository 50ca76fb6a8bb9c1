package io.chatledger.chart;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be drawn: figures with their names, worked out and worded by others. All amounts are in one currency. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Chart.Breakdown.class, name = "breakdown"),
    @JsonSubTypes.Type(value = Chart.Course.class, name = "course"),
    @JsonSubTypes.Type(value = Chart.Pace.class, name = "pace"),
    @JsonSubTypes.Type(value = Chart.Layers.class, name = "layers"),
    @JsonSubTypes.Type(value = Chart.Days.class, name = "days"),
    @JsonSubTypes.Type(value = Chart.Limits.class, name = "limits"),
    @JsonSubTypes.Type(value = Chart.Comparison.class, name = "comparison")
})
public sealed interface Chart {

    Heading heading();

    Currency currency();

    /**
     * Where the money went: a ring of few parts, or ranked bars of many.
     *
     * @param parts the largest first
     * @param total of all parts
     */
    record Breakdown(Heading heading, List<Part> parts, Money total) implements Chart {
        public Breakdown {
            parts = List.copyOf(parts);
        }

        @Override
        public Currency currency() {
            return total.currency();
        }
    }

    /**
     * Day by day, week by week, month by month: a bar each.
     *
     * @param bars never empty
     * @param accented the bar of the present, -1 for none
     * @param limit what may be spent in the time of each bar
     */
    record Course(
            Heading heading,
            List<Part> bars,
            int accented,
            @Nullable Part limit) implements Chart {
        public Course {
            bars = List.copyOf(bars);
        }

        @Override
        public Currency currency() {
            return bars.getFirst().amount().currency();
        }
    }

    /**
     * A month up to today against the one before.
     *
     * @param now spent since the first day, one sum for each day until today
     * @param before the same of the month before, for each of its days; null when nothing is known of it
     * @param days how many the month has
     * @param projected what it is going to be at the end of the month
     */
    record Pace(
            Heading heading,
            Run now,
            @Nullable Run before,
            int days,
            @Nullable Part projected,
            @Nullable Part limit) implements Chart {
        @Override
        public Currency currency() {
            return now.sums().getFirst().currency();
        }
    }

    /**
     * How the categories share each of several months or years: stacked columns.
     *
     * @param columns their names, never empty
     * @param layers the largest first, never empty
     * @param totals of all layers, one for each column
     */
    record Layers(Heading heading, List<String> columns, List<Layer> layers, List<Money> totals) implements Chart {
        public Layers {
            columns = List.copyOf(columns);
            layers = List.copyOf(layers);
            totals = List.copyOf(totals);
        }

        @Override
        public Currency currency() {
            return totals.getFirst().currency();
        }
    }

    /**
     * A calendar in which the dearer days are darker.
     *
     * @param days an amount for each day from the first on, 1 to 366 days
     * @param today the days after it are still to come
     * @param week the day on which weeks begin, null for Monday
     */
    record Days(
            Heading heading,
            LocalDate from,
            List<Money> days,
            LocalDate today,
            @Nullable DayOfWeek week) implements Chart {
        public Days {
            days = List.copyOf(days);
        }

        /** With weeks from Monday. */
        public Days(Heading heading, LocalDate from, List<Money> days, LocalDate today) {
            this(heading, from, days, today, null);
        }

        @Override
        public Currency currency() {
            return days.getFirst().currency();
        }
    }

    /**
     * How much of each budget is used.
     *
     * @param today the name of the mark at the part of its time that has passed
     * @param limits never empty
     */
    record Limits(Heading heading, String today, List<Limit> limits) implements Chart {
        public Limits {
            limits = List.copyOf(limits);
        }

        @Override
        public Currency currency() {
            return limits.getFirst().limit().currency();
        }
    }

    /**
     * Two periods side by side.
     *
     * @param now name and total of the period that is asked about
     * @param before name and total of the one to compare with
     * @param pairs the largest first
     */
    record Comparison(Heading heading, Part now, Part before, List<Pair> pairs) implements Chart {
        public Comparison {
            pairs = List.copyOf(pairs);
        }

        @Override
        public Currency currency() {
            return now.amount().currency();
        }
    }

    /** @param category decides the colour; null for a neutral one */
    record Part(String name, @Nullable Category category, Money amount) {
        public Part(String name, Money amount) {
            this(name, null, amount);
        }
    }

    /** @param sums never empty */
    record Run(String name, List<Money> sums) {
        public Run {
            sums = List.copyOf(sums);
        }
    }

    /** @param amounts one for each column */
    record Layer(String name, @Nullable Category category, List<Money> amounts) {
        public Layer {
            amounts = List.copyOf(amounts);
        }
    }

    /** @param elapsed percent of the budget's time that has passed, 0 to 100 */
    record Limit(String name, @Nullable Category category, Money spent, Money limit, int elapsed) {}

    record Pair(String name, @Nullable Category category, Money now, Money before) {}
}
