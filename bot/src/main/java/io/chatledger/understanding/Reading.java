package io.chatledger.understanding;

import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Models.Guess;
import io.chatledger.understanding.words.Line;
import java.util.List;

/** An intent together with what led to it. */
record Reading(Line line, List<Mark> marks, List<Guess> guesses, Intent intent) {

    Reading {
        marks = List.copyOf(marks);
        guesses = List.copyOf(guesses);
    }

    Reading meaning(Intent other) {
        return new Reading(line, marks, guesses, other);
    }

    /** What was found, in the order of the text. */
    List<Span> spans() {
        return marks.stream().map(mark -> Span.of(line, mark)).toList();
    }
}
