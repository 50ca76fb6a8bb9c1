package io.chatledger.understanding.model;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A message as the models see it. */
public record Sketch(List<Unit> units, List<String> hints) {

    private static final Hints HINTS = new Hints();
    private static final Set<String> OPERATORS = Set.of("x", "*", "\u00d7", "+", "/");
    private static final BigDecimal HUGE = new BigDecimal(100_000_000);

    public Sketch {
        units = List.copyOf(units);
        hints = List.copyOf(hints);
    }

    public static Sketch of(Line line, Marks marks, Lexicon lexicon) {
        List<Unit> units = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Mark mark = marks.at(i);
            if (mark != null && !isName(mark)) {
                units.add(new Unit(i, mark.to(), size(line, mark), type(mark.find()), false));
                i = mark.to();
                continue;
            }
            Phrases.Match<?> shop = lexicon.brand(line, i);
            Phrases.Match<?> item = lexicon.item(line, i);
            boolean shopWins =
                    shop != null && (item == null || shop.to() >= item.to() || lexicon.isSurelyAShop(line, i));
            Phrases.Match<?> name = shopWins ? shop : item;
            int to = name == null ? i + 1 : name.to();
            String type = name == null ? plain(line, i) : shopWins ? "shop" : "item";
            int start = i;
            while (i < to) {
                units.add(new Unit(i, i + 1, line.text(i), type, i > start));
                i++;
            }
        }
        return new Sketch(units, HINTS.of(line, units, currencies(marks)));
    }

    private static long currencies(Marks marks) {
        return marks.all().stream()
                .filter(mark -> mark.find() instanceof Find.Amount amount && amount.currency() != null)
                .map(mark -> ((Find.Amount) mark.find()).currency())
                .distinct()
                .count();
    }

    private static boolean isName(Mark mark) {
        return mark.find() instanceof Find.Other other && other.sort() == Find.Sort.NAME;
    }

    private static String plain(Line line, int i) {
        Token token = line.at(i);
        boolean inName = token.is(Shape.DIGITS) && line.touches(i);
        return token.is(Shape.WORD) || inName ? "word" : token.is(Shape.EMOJI) ? "emoji" : "mark";
    }

    /** How long a bare number is and what it might be, because years and counts are seldom prices; else empty. */
    private static String size(Line line, Mark mark) {
        if (!(mark.find() instanceof Find.Amount amount)) {
            return "";
        }
        boolean spelled = line.is(mark.to() - 1, Token.Shape.WORD);
        if (spelled && amount.readings().getFirst().compareTo(HUGE) >= 0) {
            return "huge";
        }
        if (amount.writing() != Find.Writing.BARE) {
            return "";
        }
        if (!line.is(mark.from(), Token.Shape.DIGITS)) {
            return "words";
        }
        if (OPERATORS.contains(line.text(mark.from() + 1)) && mark.to() > mark.from() + 1) {
            return "sum";
        }
        String digits = amount.readings().getFirst().toPlainString();
        boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
        String round = digits.endsWith("0") ? "round" : "";
        return switch (digits.length()) {
            case 1 -> "1";
            case 2 -> digits.compareTo("31") <= 0 ? "day" : "2";
            case 4 -> year ? "year" : "4" + round;
            case 3 -> "3" + round;
            default -> "long" + round;
        };
    }

    private static String type(Find find) {
        return switch (find) {
            case Find.Amount amount -> amount.writing().name().toLowerCase(Locale.ROOT);
            case Find.Day _ -> "day";
            case Find.FutureDay _ -> "future";
            case Find.NoSuchDay _ -> "day";
            case Find.UnclearDay _ -> "day";
            case Find.Tag _ -> "tag";
            case Find.Payment _ -> "payment";
            case Find.Note _ -> "note";
            case Find.Other other -> other.sort().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether a word before an amount makes it less likely that the amount was spent. */
    public boolean isHintedAgainst() {
        return hints.stream().anyMatch(Hints::speaksAgainst);
    }

    /** Whether a verb stands with an amount. */
    public boolean tellsADeed() {
        return hints.stream().anyMatch(Deed::isTold);
    }

    /** What is between two tokens of the message, the second excluded. */
    public Sketch part(int from, int to) {
        return new Sketch(
                units.stream()
                        .filter(unit -> unit.from() >= from && unit.to() <= to)
                        .toList(),
                hints);
    }

    /** The same message with its things and shops unknown, so that a model learns to do without. */
    public Sketch unknowing() {
        return new Sketch(
                units.stream()
                        .map(u -> u.type().equals("item") || u.type().equals("shop")
                                ? new Unit(u.from(), u.to(), u.word(), "word", false)
                                : u)
                        .toList(),
                hints);
    }
}
