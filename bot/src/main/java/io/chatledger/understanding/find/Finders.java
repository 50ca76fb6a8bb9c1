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
        NumberWords numbers = new NumberWords();
        SpelledNumbers spelled = new SpelledNumbers(numbers);
        Currencies currencies = new Currencies();
        Magnitudes magnitudes = new Magnitudes();
        Numerals numerals = new Numerals(magnitudes, spelled);
        Edges edges = new Edges(words, lexicon);
        Units units = new Units();
        BareNumbers bare = new BareNumbers(numerals, edges);
        finders = List.of(
                new Names(lexicon, words, numbers),
                new Tags(),
                new Numbering(),
                new NumericDates(calendar),
                new Days(calendar, words, numbers),
                new Amounts(new StatedAmounts(currencies, numerals, edges, numbers, units)::at),
                new Measures(words, units, magnitudes, edges, spelled),
                new Amounts((line, i, setting, _) -> bare.at(line, i, setting)),
                new Labels(words),
                new Arithmetic(words, new Shares(words, numbers)),
                new Counts(),
                new Repetitions(words),
                new Circumstances(words),
                new CommonCurrency(currencies),
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
