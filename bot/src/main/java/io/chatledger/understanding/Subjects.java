package io.chatledger.understanding;

import io.chatledger.understanding.find.CurrencyWords;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the things and shops that a request is about: known ones anywhere, unknown ones where such names stand. */
final class Subjects {

    /** Words that name a thing or a shop. */
    record Subject(int from, int to, boolean shop) {}

    private static final Set<String> ARTICLES = WordGroups.of("pointer");
    private static final Set<String> PLACES = WordGroups.of("shop-lead");

    private final Set<String> pointing = new HashSet<>(Vocabulary.lines("en/pointing-words.txt"));
    private final WordGroups words = new WordGroups();
    private final Lexicon lexicon;
    private final CategoryNames categories;
    private final CurrencyWords currencies;

    Subjects(Lexicon lexicon, CategoryNames categories, CurrencyWords currencies) {
        this.lexicon = lexicon;
        this.categories = categories;
        this.currencies = currencies;
    }

    List<Subject> in(Findings findings) {
        List<Subject> subjects = new ArrayList<>();
        Line line = findings.line();
        int i = 0;
        while (i < line.size()) {
            Phrases.Match<CategoryNames.Name> category = categories.at(findings, i);
            Mark mark = findings.marks().at(i);
            boolean article = ARTICLES.contains(line.text(i)) && categories.at(findings, i + 1) != null;
            int to = article || (category != null && !category.value().part()) ? i : end(findings, i);
            if (to > i) {
                subjects.add(subject(line, i, to));
                i = to;
            } else {
                i = mark != null ? mark.to() : category != null ? category.to() : i + 1;
            }
        }
        return subjects;
    }

    /** Without small words in front and, of a shop, what is counted there: "for the kids", "amazon purchases". */
    private Subject subject(Line line, int from, int to) {
        boolean shop = isShop(line, from);
        int first = from;
        while (first < to - 1 && (ARTICLES.contains(line.text(first)) || pointing.contains(line.text(first)))) {
            first++;
        }
        return new Subject(first, shop && to - first > 1 && words.is("entries", line.text(to - 1)) ? to - 1 : to, shop);
    }

    /** The token before one, apart from articles. */
    static int before(Line line, int i) {
        int before = i - 1;
        while (ARTICLES.contains(line.text(before))) {
            before--;
        }
        return before;
    }

    private boolean isShop(Line line, int i) {
        Phrases.Match<?> brand = lexicon.anyBrand(line, i);
        Phrases.Match<?> item = lexicon.item(line, i);
        boolean placed = PLACES.contains(line.text(before(line, i)));
        return brand == null
                ? placed && (item == null || isPlaceName(line, item.to()))
                : placed || item == null || brand.to() > item.to() || lexicon.isSurelyAShop(line, i);
    }

    /** Whether a name that ends before a token, or with it, is one of a place: "corner shop", "thai place". */
    private boolean isPlaceName(Line line, int to) {
        return words.is("shop", line.text(to - 1)) || words.is("shop", line.text(to));
    }

    private int end(Findings findings, int from) {
        Line line = findings.line();
        int before = before(line, from);
        boolean pointed = pointing.contains(line.text(before));
        int to = known(findings, from, pointed || before < 0 || findings.marks().at(before) != null);
        if (to == from && !(pointed && isFree(findings, from))) {
            return from;
        }
        to = Math.max(to, from + 1);
        boolean shop = isShop(line, from);
        boolean known = shop && lexicon.anyBrand(line, from) != null;
        while (to < line.size()) {
            int further = known(findings, to, false);
            boolean goesOn = further > to
                    ? isShop(line, to) == shop || (shop && words.is("shop", line.text(to)))
                    : !known && isFree(findings, to);
            if (!goesOn) {
                break;
            }
            to = Math.max(further, to + 1);
        }
        return to;
    }

    /** The token after a known thing or shop that begins at a token; the token itself when there is none. */
    private int known(Findings findings, int i, boolean pointed) {
        Mark mark = findings.marks().at(i);
        if (mark != null) {
            boolean name = mark.find() instanceof Find.Other other && other.sort() == Find.Sort.NAME;
            return name ? mark.to() : i;
        }
        Line line = findings.line();
        Phrases.Match<?> item = lexicon.item(line, i);
        Phrases.Match<?> brand = pointed ? lexicon.anyBrand(line, i) : lexicon.brand(line, i);
        Phrases.Match<?> part = categories.at(findings, i);
        int to = Math.max(
                Math.max(item == null ? i : item.to(), brand == null ? i : brand.to()), part == null ? i : part.to());
        boolean common = to == i + 1 && lexicon.commonWords().contains(line.text(i));
        boolean filed = words.is("entries", line.text(to));
        boolean named = (pointed || filed) && item != null && !pointing.contains(line.text(i));
        return common && part == null && !named ? i : to;
    }

    private boolean isFree(Findings findings, int i) {
        Line line = findings.line();
        return findings.marks().at(i) == null
                && line.is(i, Shape.WORD)
                && !(line.is(i + 1, Shape.DIGITS) && line.touches(i + 1))
                && !lexicon.commonWords().contains(line.text(i))
                && !words.is("range", line.text(i))
                && categories.at(findings, i) == null
                && currencies.at(line, i, findings.setting()) == null;
    }
}
