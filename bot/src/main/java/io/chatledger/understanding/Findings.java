package io.chatledger.understanding;

import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.find.Setting;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.words.Line;
import java.util.stream.Stream;

/** A message with everything that was found in it, ready to be decided upon. */
record Findings(Line line, Marks marks, Sketch sketch, Guesses guesses, Setting setting, Context context) {

    Stream<Mark> found(Class<? extends Find> sort) {
        return marks.all().stream().filter(mark -> sort.isInstance(mark.find()));
    }

    boolean has(Class<? extends Find> sort) {
        for (Mark mark : marks.all()) {
            if (sort.isInstance(mark.find())) {
                return true;
            }
        }
        return false;
    }

    boolean knowsAThing() {
        return sketch.units().stream()
                .anyMatch(unit -> unit.type().equals("item") || unit.type().equals("shop"));
    }

    boolean isQuestion() {
        for (int i = line.size() - 1; i >= 0; i--) {
            if (line.is(i, "?")) {
                return true;
            }
            if (!line.is(i, "!") && !line.is(i, ".")) {
                return false;
            }
        }
        return false;
    }
}
