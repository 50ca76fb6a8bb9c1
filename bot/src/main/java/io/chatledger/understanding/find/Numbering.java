package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.util.ArrayList;
import java.util.List;

/** The numbers of the lines of a list, from 1 on: "1. diapers 24.99", "2) wipes 6.49". */
final class Numbering implements Finder {

    private static final int FEWEST = 2;

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if ((i == 0 || line.is(i - 1, Shape.BREAK)) && isNumber(line, i, places.size() + 1)) {
                places.add(i);
            }
        }
        if (places.size() >= FEWEST) {
            places.forEach(i -> marks.add(i, i + 2, new Other(Sort.LABEL), getClass()));
        }
    }

    private static boolean isNumber(Line line, int i, int number) {
        return line.is(i, Integer.toString(number))
                && (line.is(i + 1, ".") || line.is(i + 1, ")"))
                && !(line.is(i + 2, Shape.DIGITS) && line.touches(i + 2));
    }
}
