package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.util.Locale;

/** Tags: {@code #work}, {@code #side-project}, {@code #2026} when it is not a number of something. */
final class Tags implements Finder {

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, "#") && !line.touches(i) && line.touches(i + 1)) {
                int to = end(line, i + 1);
                if (to > i + 1 && !isNumberOfSomething(line, marks, i, to)) {
                    String name = line.slice(i + 1, to).toLowerCase(Locale.ROOT);
                    marks.add(i, to, new Find.Tag(name), getClass());
                }
            }
        }
    }

    private static int end(Line line, int from) {
        int to = from;
        while (to < line.size() && line.touches(to) && (isName(line, to) || isJoint(line, to))) {
            to++;
        }
        return to;
    }

    private static boolean isName(Line line, int i) {
        return line.is(i, Shape.WORD) || line.is(i, Shape.DIGITS);
    }

    private static boolean isJoint(Line line, int i) {
        return (line.is(i, "-") || line.is(i, "_")) && line.touches(i + 1) && isName(line, i + 1);
    }

    private static boolean isNumberOfSomething(Line line, Marks marks, int i, int to) {
        return marks.at(i - 1) == null && to == i + 2 && line.is(i + 1, Shape.DIGITS) && line.is(i - 1, Shape.WORD);
    }
}
