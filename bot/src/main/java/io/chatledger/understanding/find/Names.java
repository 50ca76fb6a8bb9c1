package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;

/** Numbers inside of names: 7-eleven, 5 guys, ps5, vitamin b12. */
final class Names implements Finder {

    private final Lexicon lexicon;

    private final WordGroups words;
    private final NumberWords numbers;

    Names(Lexicon lexicon, WordGroups words, NumberWords numbers) {
        this.lexicon = lexicon;
        this.words = words;
        this.numbers = numbers;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<?> name = lexicon.name(line, i);
            if (name != null && name.length() > 1 && hasNumber(line, name) && !words.is("ago", line.text(name.to()))) {
                marks.add(name.from(), name.to(), new Find.Other(Sort.NAME), getClass());
                i = name.to() - 1;
            } else if (isModel(line, i)) {
                marks.add(i, i + 1, new Find.Other(Sort.NAME), getClass());
            }
        }
    }

    private boolean hasNumber(Line line, Phrases.Match<?> name) {
        boolean number = false;
        boolean word = false;
        for (int i = name.from(); i < name.to(); i++) {
            boolean counts = line.is(i, Shape.DIGITS) || numbers.isNumber(line, i);
            number |= counts;
            word |= line.is(i, Shape.WORD);
        }
        return number && word;
    }

    /** Digits behind a joint after letters, such as the 40 of wd-40. */
    private static boolean isModel(Line line, int i) {
        return line.is(i, Shape.DIGITS)
                && line.touches(i)
                && line.is(i - 1, "-")
                && line.touches(i - 1)
                && line.is(i - 2, Shape.WORD)
                && !line.touches(i - 2)
                && line.text(i - 2).length() <= 3;
    }
}
