package io.chatledger.chart;

import io.chatledger.chart.Chart.Days;
import io.chatledger.chart.Pen.Anchor;
import io.chatledger.money.Money;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Days as fields of a calendar, in five shades: one large month with amounts, or up to twelve small ones. */
final class CalendarPlot extends Plot {

    private static final int WEEK = 7;
    private static final int LARGE = 42;
    private static final double NAMES = 34;
    private static final double GAP = 6;

    private final Days chart;
    private final DayFields fields;
    private final Style style;
    private final DayOfWeek first;

    private CalendarPlot(Days chart, Style style) {
        this.chart = chart;
        this.fields = new DayFields(chart, Shades.of(chart.days()), style);
        this.style = style;
        this.first = Objects.requireNonNullElse(chart.week(), DayOfWeek.MONDAY);
    }

    static JFreeChart of(Days chart, Style style) {
        CalendarPlot plot = new CalendarPlot(chart, style);
        List<Key> keys = plot.fields.shades().limits().stream()
                .<Key>map(limit -> new Key.Area(
                        "≤ " + style.amounts().brief(limit),
                        plot.fields.shades().colour(limit, style.theme())))
                .toList();
        return Frame.of(plot, chart.heading(), keys, style);
    }

    @Override
    public String getPlotType() {
        return "calendar";
    }

    @Override
    public void draw(
            Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        Pen pen = new Pen(graphics);
        if (chart.days().size() <= LARGE) {
            large(pen, area);
        } else {
            small(pen, area);
        }
    }

    private void large(Pen pen, Rectangle2D area) {
        LocalDate start = start(chart.from());
        LocalDate last = chart.from().plusDays(chart.days().size() - 1L);
        double width = (area.getWidth() + GAP) / WEEK;
        double height = (area.getHeight() - NAMES + GAP) / weeks(start, last);
        for (int i = 0; i < WEEK; i++) {
            DayOfWeek day = first.plus(i);
            String name = day.getDisplayName(
                    TextStyle.SHORT_STANDALONE, style.amounts().names());
            pen.centre(name, style.small(), x(area, day, width) + (width - GAP) / 2, area.getY() + 10, Anchor.MIDDLE);
        }
        for (LocalDate day = chart.from(); !day.isAfter(last); day = day.plusDays(1)) {
            double x = x(area, day.getDayOfWeek(), width);
            double y = area.getY() + NAMES + weeks(start, day) * height - height;
            Color colour = fields.draw(pen, day, x, y, width - GAP, height - GAP);
            words(pen, day, new Rectangle2D.Double(x, y, width - GAP, height - GAP), colour);
        }
    }

    private void words(Pen pen, LocalDate day, Rectangle2D field, Color colour) {
        Color ink = fields.ink(colour);
        Letters number =
                style.small().in(day.isAfter(chart.today()) ? style.theme().quiet : Theme.mix(colour, ink, 0.75));
        pen.centre(String.valueOf(day.getDayOfMonth()), number, field.getX() + 12, field.getY() + 17, Anchor.LEFT);
        Money amount = fields.amount(day);
        if (amount != null && amount.amount().signum() != 0) {
            pen.centre(
                    style.amounts().brief(amount),
                    style.strong().in(ink),
                    field.getMaxX() - 12,
                    field.getMaxY() - 19,
                    Anchor.RIGHT);
        }
    }

    private void small(Pen pen, Rectangle2D area) {
        YearMonth first = YearMonth.from(chart.from());
        YearMonth last = YearMonth.from(chart.from().plusDays(chart.days().size() - 1L));
        int months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        int columns = months <= 3 ? months : months == 4 ? 2 : months <= 6 || months == 9 ? 3 : 4;
        int rows = (months + columns - 1) / columns;
        double width = (area.getWidth() + 4 * GAP) / columns;
        double height = (area.getHeight() + 2 * GAP) / rows;
        for (int month = 0; month < months; month++) {
            int row = month / columns;
            int column = month % columns;
            month(
                    pen,
                    first.plusMonths(month),
                    new Rectangle2D.Double(
                            area.getX() + column * width,
                            area.getY() + row * height,
                            width - 4 * GAP,
                            height - 2 * GAP));
        }
    }

    private void month(Pen pen, YearMonth month, Rectangle2D area) {
        String name = month.getMonth()
                .getDisplayName(TextStyle.SHORT_STANDALONE, style.amounts().names());
        pen.write(name, style.small(), area.getX(), area.getY() + 15, Anchor.LEFT);
        double top = area.getY() + 22;
        double width = area.getWidth() / WEEK;
        double height = (area.getMaxY() - top) / 6;
        LocalDate start = start(month.atDay(1));
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            double y = top + (weeks(start, day) - 1) * height;
            fields.draw(pen, day, x(area, day.getDayOfWeek(), width), y, width - 3, height - 3);
        }
    }

    private double x(Rectangle2D area, DayOfWeek day, double width) {
        return area.getX() + Math.floorMod(day.getValue() - first.getValue(), WEEK) * width;
    }

    private LocalDate start(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(first));
    }

    /** How many weeks are begun from the beginning of a week to a day. */
    private static int weeks(LocalDate start, LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(start, day) + 1;
    }
}
