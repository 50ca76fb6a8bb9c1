package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.WordGroups;
import java.util.List;

/** All finders in the order of their precedence: what one has marked, the next ones leave alone. */
public final class Finders {

    private final Lexicon lexicon = new Lexicon();
    private final List<Finder> finders;

    public Finders() {
        WordGroups words = new WordGroups();
        Calendar calendar = new Calendar();
        SpelledNumbers spelled = new SpelledNumbers();
        Currencies currencies = new Currencies();
        Magnitudes magnitudes = new Magnitudes();
        Numerals numerals = new Numerals(words, magnitudes, spelled, lexicon);
        Units units = new Units();
        finders = List.of(
                new Names(lexicon, words, spelled),
                new Tags(),
                new NumericDates(calendar),
                new Days(calendar, words, spelled),
                new Amounts(false, currencies, numerals, spelled, units),
                new Measures(words, units, magnitudes, numerals, spelled),
                new Amounts(true, currencies, numerals, spelled, units),
                new Labels(words),
                new Arithmetic(words, new Shares(words, spelled)),
                new Counts(),
                new Payments(lexicon),
                new Remarks(lexicon));
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Marks find(Line line, Setting setting) {
        Marks marks = new Marks(line.size());
        finders.forEach(finder -> finder.find(line, setting, marks));
        return marks;
    }
}
