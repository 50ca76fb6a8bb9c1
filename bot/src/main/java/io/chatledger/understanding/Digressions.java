package io.chatledger.understanding;

import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.WordGroups;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what is only told beside a payment: "the kid's fever hit 102, urgent care was 75 bucks". */
final class Digressions {

    /** How improbable an entry has to be for a clause to be none, and how probable for another to be one. */
    private static final double NO_ENTRY = 0.02;

    private static final double ENTRY = 0.8;

    private static final int LEAST_WORDS = 2;
    private static final Set<String> PLACING = WordGroups.of("before-denied");

    private final Lexicon lexicon;
    private final Models models;

    Digressions(Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        this.models = models;
    }

    /** The clauses without those that are no entry; one that might be is left and asked about. */
    List<Clause> without(Findings findings, List<Clause> clauses) {
        if (clauses.size() < 2 || findings.line().tokens().stream().anyMatch(token -> token.is(Shape.BREAK))) {
            return clauses;
        }
        Clause price = priceOfAll(findings, clauses);
        if (price != null) {
            return List.of(price);
        }
        List<Clause> entries =
                clauses.stream().filter(clause -> !isNone(findings, clause)).toList();
        if (entries.isEmpty() || entries.size() == clauses.size()) {
            return clauses;
        }
        boolean sure = entries.stream()
                .allMatch(clause ->
                        Clauses.writing(clause.amount()) == Writing.MONEY && record(findings, clause) >= ENTRY);
        return sure
                ? entries
                : clauses.stream()
                        .map(clause -> entries.contains(clause) ? clause : clause.asked())
                        .toList();
    }

    /** The price that stands alone behind a story with another number: "i'm 72 and bought a guitar this afternoon, $249". */
    private static @Nullable Clause priceOfAll(Findings findings, List<Clause> clauses) {
        Clause story = clauses.getFirst();
        Clause price = clauses.getLast();
        boolean told = clauses.size() == 2
                && Clauses.writing(story.amount()) == Writing.BARE
                && story.amount().to() + LEAST_WORDS <= story.to();
        boolean alone = Clauses.writing(price.amount()) != Writing.BARE
                && price.amount().from() == price.from()
                && !PLACING.contains(findings.line().text(price.amount().to()))
                && findings.sketch().part(price.from(), price.to()).units().stream()
                        .noneMatch(Notes::isThing);
        return told && alone ? new Clause(story.from(), price.to(), price.amount(), price.doubtful()) : null;
    }

    /** Whether it tells something in words of its own that no entry is told in. */
    private boolean isNone(Findings findings, Clause clause) {
        boolean words = false;
        for (int i = clause.from(); i < clause.to(); i++) {
            words |= !clause.amount().covers(i) && findings.line().is(i, Shape.WORD);
        }
        return words && record(findings, clause) < NO_ENTRY;
    }

    /** How probable it is that a clause is an entry by itself. */
    private double record(Findings findings, Clause clause) {
        Line line = findings.line().part(clause.from(), clause.to());
        Sketch sketch = Sketch.of(line, findings.marks().part(clause.from(), clause.to()), lexicon);
        return new Guesses(models.intents(sketch)).probability(Guesses.RECORD);
    }
}
