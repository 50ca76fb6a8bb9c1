package io.chatledger.chart;

import static java.util.Map.entry;

import io.chatledger.ledger.Category;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All colours, sizes and strokes of the pictures; lengths are in points, of which a picture has 1000 by 600. */
public enum Theme {
    LIGHT(0xFFFFFF, 0x1F2937, 0x64748B, 0xE5E7EB, 0xF1F5F9, 0x2563EB, 0xBFD3FB, 0xDC2626, 0x16A34A),
    DARK(0x0F172A, 0xF1F5F9, 0x94A3B8, 0x293548, 0x1E293B, 0x5B93FF, 0x2F4B86, 0xF87171, 0x22C55E);

    private static final Color NEUTRAL = new Color(0x94A3B8);
    private static final Map<Category, Color> USUAL = Map.ofEntries(
            entry(Category.GROCERIES, new Color(0x4DB370)),
            entry(Category.INCOME, new Color(0x4DB370)),
            entry(Category.EATING_OUT, new Color(0xEF9F11)),
            entry(Category.TRANSPORT, new Color(0xED6D1E)),
            entry(Category.HOUSING, new Color(0x346DE6)),
            entry(Category.UTILITIES, new Color(0xD57DF9)),
            entry(Category.HEALTH, new Color(0xD23702)),
            entry(Category.ENTERTAINMENT, new Color(0x5A369D)),
            entry(Category.SHOPPING, new Color(0xC54AA2)),
            entry(Category.TRAVEL, new Color(0x0C5D43)),
            entry(Category.EDUCATION, new Color(0x154BC6)),
            entry(Category.GIFTS_DONATIONS, new Color(0x920473)),
            entry(Category.PERSONAL_CARE, new Color(0xA9716F)),
            entry(Category.KIDS, new Color(0x8F72C7)),
            entry(Category.PETS, new Color(0x6E4410)),
            entry(Category.SUBSCRIPTIONS, new Color(0x89516F)),
            entry(Category.FEES_TAXES, new Color(0x4F7630)),
            entry(Category.OTHER, NEUTRAL));
    private static final List<Color> OWN = List.of(
            new Color(0x0891B2),
            new Color(0x9A8A00),
            new Color(0xE0607E),
            new Color(0x65A30D),
            new Color(0x7C3AED),
            new Color(0xB45309));

    static final int WIDTH = 1000;
    static final int HEIGHT = 600;

    /** Pixels for each point. */
    static final int SCALE = 2;

    static final int MARGIN = 36;
    static final float TITLE = 34;
    static final float TEXT = 21;
    static final float SMALL = 18;
    static final float ROUNDING = 10;

    static final Stroke HAIRLINE = new BasicStroke(1.2f);
    static final Stroke LINE = new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DOTS = dashed(3.2f, 0.1f, 7);
    static final Stroke DASHES = dashed(2.4f, 8, 7);

    final Color paper;
    final Color ink;
    final Color quiet;
    final Color grid;

    /** What is not filled yet. */
    final Color track;

    final Color accent;

    /** What stands back behind the accent. */
    final Color pale;

    final Color alarm;

    /** More came back than was spent. */
    final Color back;

    Theme(int paper, int ink, int quiet, int grid, int track, int accent, int pale, int alarm, int back) {
        this.paper = new Color(paper);
        this.ink = new Color(ink);
        this.quiet = new Color(quiet);
        this.grid = new Color(grid);
        this.track = new Color(track);
        this.accent = new Color(accent);
        this.pale = new Color(pale);
        this.alarm = new Color(alarm);
        this.back = new Color(back);
    }

    /**
     * The colour of a category, the same in every picture. They were searched for so that each two differ for all eyes, the
     * colour-blind ones too, and from both papers; see README.md. Own categories share six more.
     */
    static Color of(@Nullable Category category) {
        if (category == null) {
            return NEUTRAL;
        }
        Color usual = USUAL.get(category);
        return usual == null ? OWN.get(Math.floorMod(category.code().hashCode(), OWN.size())) : usual;
    }

    /** Between two colours: 0 is the first, 1 the second. */
    static Color mix(Color first, Color second, double part) {
        return new Color(
                mix(first.getRed(), second.getRed(), part),
                mix(first.getGreen(), second.getGreen(), part),
                mix(first.getBlue(), second.getBlue(), part));
    }

    /** The contrast of two colours by WCAG 2, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int mix(int first, int second, double part) {
        return (int) Math.round(first + (second - first) * part);
    }

    private static Stroke dashed(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {dash, gap}, 0);
    }
}
