package io.chatledger.understanding.model;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A message as the models see it. */
public record Sketch(List<Unit> units) {

    public Sketch {
        units = List.copyOf(units);
    }

    public static Sketch of(Line line, Marks marks, Lexicon lexicon) {
        List<Unit> units = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Mark mark = marks.at(i);
            if (mark != null && !isName(mark)) {
                units.add(new Unit(i, mark.to(), "", type(mark.find()), false));
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
        return new Sketch(units);
    }

    private static boolean isName(Mark mark) {
        return mark.find() instanceof Find.Other other && other.sort() == Find.Sort.NAME;
    }

    private static String plain(Line line, int i) {
        Token token = line.at(i);
        boolean inName = token.is(Shape.DIGITS) && line.touches(i);
        return token.is(Shape.WORD) || inName ? "word" : token.is(Shape.EMOJI) ? "emoji" : "mark";
    }

    private static String type(Find find) {
        return switch (find) {
            case Find.Amount amount -> amount.writing().name().toLowerCase(Locale.ROOT);
            case Find.Day _ -> "day";
            case Find.FutureDay _ -> "future";
            case Find.NoSuchDay _ -> "day";
            case Find.Tag _ -> "tag";
            case Find.Payment _ -> "payment";
            case Find.Note _ -> "note";
            case Find.Other other -> other.sort().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The message as words for a model of whole messages; things and shops are only named as such. */
    public String[] words() {
        List<String> words = new ArrayList<>();
        for (Unit unit : units) {
            switch (unit.type()) {
                case "mark" -> {
                    String mark = unit.word().equals("=") ? ":" : unit.word();
                    if (words.isEmpty() || !words.getLast().equals(mark)) {
                        words.add(mark);
                    }
                }
                case "word", "emoji" -> words.add(unit.word());
                case "item", "shop" -> {
                    if (!unit.goesOn()) {
                        words.add("<" + unit.type() + ">");
                    }
                }
                case String type -> words.add("<" + type + ">");
            }
        }
        return words.toArray(String[]::new);
    }

    /** The same message with its things and shops unknown, so that a model learns to do without. */
    public Sketch unknowing() {
        return new Sketch(units.stream()
                .map(u -> u.type().equals("item") || u.type().equals("shop")
                        ? new Unit(u.from(), u.to(), u.word(), "word", false)
                        : u)
                .toList());
    }
}
