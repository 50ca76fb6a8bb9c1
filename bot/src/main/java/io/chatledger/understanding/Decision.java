package io.chatledger.understanding;

import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.FutureDay;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Models.Guess;
import io.chatledger.understanding.words.Token.Shape;
import java.util.List;

/** Decides what a message means; when in doubt nothing is recorded. */
final class Decision {

    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_NOTE = 12;

    /** How probable a record has to be: at once, and with words that speak against it. */
    private static final double SURE = 0.8;

    private static final double SURE_AGAINST = 0.95;

    /** Where the number may well be none. */
    private static final double SURE_IN_DOUBT = 0.99;

    /** How probable it has to be for a number to be a price wherever it stands. */
    private static final double CERTAIN = 0.7;

    /** In a note in which no number counts things, such as "lottery 5". */
    private static final double SURE_NOTE = 0.45;

    /** How probable it has to be when the other model agrees: in general, in a note of known things, with words against it. */
    private static final double INCLINED = 0.4;

    private static final double INCLINED_NOTE = 0.35;
    private static final double INCLINED_AGAINST = 0.7;

    /** How probable it has to be when the other model holds it for an entry that lacks something. */
    private static final double LIKELY = 0.6;

    /** How probable a record has to be for a question to be worth it. */
    private static final double WORTH_ASKING = 0.25;

    /** How probable a request has to be. */
    private static final double LEAST_LIKELY = 0.3;

    /** The same for small talk, and for what takes something away. */
    private static final double LEAST_TALK = 0.5;

    private static final double LEAST_DELETION = 0.5;

    private final Models models;
    private final Requests requests;
    private final Roles roles;
    private final Notes notes;
    private final Prices prices = new Prices();
    private final Entries entries;

    Decision(Lexicon lexicon, Models models) {
        this.models = models;
        this.requests = new Requests(lexicon);
        this.roles = new Roles(lexicon, models);
        this.notes = new Notes(lexicon);
        this.entries = new Entries(roles, new Categories(lexicon, models), models, new Digressions(lexicon, models));
    }

    Intent of(Findings findings) {
        if (findings.line().size() == 0) {
            return new Intent.None();
        }
        Intent command = requests.command(findings);
        if (command != null) {
            return command;
        }
        return findings.has(Amount.class) ? withAmount(findings) : withoutAmount(findings);
    }

    private Intent withAmount(Findings findings) {
        if (findings.found(Amount.class).count() > MOST_ENTRIES) {
            return new Intent.Unclear(new Question(Missing.TOO_LONG, null, List.of()));
        }
        if (isOnlyAmount(findings)) {
            return entries.of(findings);
        }
        boolean ofOneThing = notes.isOfOneThing(findings) && !Lookalikes.about(findings);
        if (!findings.isQuestion() && (notes.isForeignNote(findings) || ofOneThing)) {
            return entries.of(findings);
        }
        double record = findings.guesses().probability(Guesses.RECORD);
        boolean told = !findings.isQuestion() && (record >= CERTAIN || standsLikeAPrice(findings));
        if (told && findings.has(FutureDay.class) && (record >= WORTH_ASKING || notes.isNote(findings))) {
            return entries.of(findings);
        }
        if (told && isRecord(findings, record)) {
            return entries.of(findings);
        }
        double doubtful = record + findings.guesses().probability("unclear");
        Guess other = findings.guesses().likeliestBut(Guesses.RECORD, "unclear");
        if (doubtful >= WORTH_ASKING && doubtful >= other.probability() && (isSurelyMoney(findings) || told)) {
            return unclear(findings, Missing.MEANING);
        }
        boolean note = findings.knowsAThing() && notes.isNote(findings) && record >= WORTH_ASKING;
        boolean request = !other.outcome().equals("none") && other.probability() >= LIKELY;
        if (told && !request && (note || notes.isWorthAsking(findings))) {
            return unclear(findings, Missing.MEANING);
        }
        return request(findings, other);
    }

    /** Whether one model is sure of it, or is inclined to it and the other agrees. */
    private boolean isRecord(Findings findings, double record) {
        if (Lookalikes.about(findings)) {
            return record >= SURE_IN_DOUBT && !Lookalikes.isPlayed(findings);
        }
        boolean against = findings.sketch().isHintedAgainst();
        boolean note = findings.knowsAThing() && notes.isNote(findings);
        double inclined = against ? INCLINED_AGAINST : note ? INCLINED_NOTE : INCLINED;
        return record >= (against ? SURE_AGAINST : note && notes.countsNothing(findings) ? SURE_NOTE : SURE)
                || (record >= inclined && agrees(models.secondOpinion(findings.sketch()), record));
    }

    /** An entry that lacks something is an entry when it lacks nothing. */
    private static boolean agrees(String opinion, double record) {
        return opinion.startsWith(Guesses.RECORD) || (opinion.equals("unclear") && record >= LIKELY);
    }

    private Intent request(Findings findings, Guess guess) {
        double least = switch (guess.outcome()) {
            case "small_talk" -> LEAST_TALK;
            case "delete_last" -> LEAST_DELETION;
            case String _ -> LEAST_LIKELY;
        };
        return guess.outcome().equals("none") || guess.probability() < least || !models.knows(findings.sketch())
                ? new Intent.None()
                : requests.of(findings, guess.outcome());
    }

    private boolean standsLikeAPrice(Findings findings) {
        return prices.standLikePrices(findings) || notes.isUnknownNote(findings, isSurelyMoney(findings));
    }

    private static boolean isSurelyMoney(Findings findings) {
        return findings.found(Amount.class).anyMatch(mark -> ((Amount) mark.find()).writing() == Writing.MONEY);
    }

    private Intent unclear(Findings findings, Missing missing) {
        Roles.Names names =
                roles.in(findings.line(), findings.sketch(), 0, findings.line().size());
        return new Intent.Unclear(new Question(missing, Entries.about(names), Stated.only(findings)));
    }

    private static boolean isOnlyAmount(Findings findings) {
        List<Mark> amounts = findings.found(Amount.class).toList();
        if (amounts.size() != 1) {
            return false;
        }
        Mark only = amounts.getFirst();
        for (int i = 0; i < findings.line().size(); i++) {
            boolean punctuation =
                    findings.line().is(i, Shape.MARK) && !findings.line().is(i, "?");
            if (!only.covers(i) && !punctuation) {
                return false;
            }
        }
        return true;
    }

    /** Without an amount nothing is recorded: it is a request, small talk, or an entry that lacks its amount. */
    private Intent withoutAmount(Findings findings) {
        double doubtful = findings.guesses().probability(Guesses.RECORD)
                + findings.guesses().probability("unclear");
        Guess other = findings.guesses().likeliestBut(Guesses.RECORD, "unclear");
        boolean note = findings.knowsAThing()
                && !findings.isQuestion()
                && findings.sketch().units().size() <= LONGEST_NOTE;
        return note && (doubtful >= other.probability() || notes.isOnlyAThing(findings))
                ? unclear(findings, Missing.AMOUNT)
                : request(findings, other);
    }
}
