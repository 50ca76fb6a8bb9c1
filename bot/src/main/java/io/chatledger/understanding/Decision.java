package io.chatledger.understanding;

import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Models.Guess;
import io.chatledger.understanding.words.Token.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides what a message means; when in doubt nothing is recorded. */
final class Decision {

    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_NOTE = 12;
    private static final double LEAST_SHARE = 0.4;
    private static final double LEAST_ALONE = 0.2;
    private static final Set<Sort> NOT_ON_RECEIPTS = EnumSet.of(Sort.TIME, Sort.CODE, Sort.PERCENT);

    private final Cues cues;
    private final Requests requests;
    private final Roles roles;
    private final Notes notes;
    private final Prices prices = new Prices();
    private final Entries entries;

    Decision(Lexicon lexicon, Models models) {
        this.cues = new Cues(lexicon);
        this.requests = new Requests(lexicon);
        this.roles = new Roles(lexicon, models);
        this.notes = new Notes(lexicon);
        this.entries = new Entries(roles, new Categories(lexicon, models), cues);
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
        if (isOnlyAmount(findings) || isRecord(findings)) {
            return entries.of(findings);
        }
        return otherwise(findings);
    }

    private Intent otherwise(Findings findings) {
        if (cues.ask(findings)) {
            return requests.likeliest(findings);
        }
        return switch (findings.likeliest()) {
            case "none" -> new Intent.None();
            case "unclear", "record" -> mayBeMoney(findings) ? unclear(findings, Missing.MEANING) : new Intent.None();
            case String request -> requests.of(findings, request);
        };
    }

    /** Whether a message in doubt is worth a question. */
    private static boolean mayBeMoney(Findings findings) {
        boolean money = findings.found(Amount.class).anyMatch(mark -> ((Amount) mark.find()).writing() != Writing.BARE);
        return money
                || findings.probability("unclear") >= 0.8
                || (findings.knowsAThing() && findings.probability("none") < 0.3);
    }

    private boolean isRecord(Findings findings) {
        if (cues.question(findings) || cues.speakAgainst(findings) || cues.ask(findings)) {
            return false;
        }
        boolean money = findings.found(Amount.class).anyMatch(mark -> ((Amount) mark.find()).writing() != Writing.BARE);
        double none = findings.probability("none");
        double record = findings.probability("record");
        boolean known = findings.knowsAThing();
        if (!prices.standLikePrices(findings) && !notes.isUnknownNote(findings, money)) {
            return false;
        }
        if (cues.saySpent(findings) && record + findings.probability("unclear") >= 0.6) {
            return true;
        }
        boolean note = notes.isShortWithCurrency(findings)
                || (known ? notes.isNote(findings) : notes.isUnknownNote(findings, money));
        if (findings.likeliest().equals("record") && record >= least(findings, money, note)) {
            return true;
        }
        return note && none < (money ? 0.6 : 0.46);
    }

    /** How probable a record has to be: the less the message looks like a note of money, the more. */
    private static double least(Findings findings, boolean money, boolean note) {
        boolean odd = findings.found(Find.Other.class)
                .anyMatch(mark -> NOT_ON_RECEIPTS.contains(((Find.Other) mark.find()).sort()));
        if (money) {
            return note ? 0.4 : 0.55;
        }
        return note && !odd ? 0.55 : 0.8;
    }

    private Intent unclear(Findings findings, Missing missing) {
        Roles.Names names =
                roles.in(findings.line(), findings.sketch(), 0, findings.line().size());
        return new Intent.Unclear(new Question(missing, Entries.about(names), List.of()));
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
        boolean open = !cues.question(findings)
                && !cues.speakAgainst(findings)
                && !cues.ask(findings)
                && findings.knowsAThing()
                && findings.sketch().units().size() <= LONGEST_NOTE;
        if (cues.ask(findings)) {
            return requests.likeliest(findings);
        }
        if (open && notes.isNote(findings)) {
            return unclear(findings, Missing.AMOUNT);
        }
        Guess guess = findings.likeliestBut("record", "unclear");
        double aboutMoney = findings.probability("record") + findings.probability("unclear");
        if (guess.probability() >= LEAST_SHARE * (1 - aboutMoney) && guess.probability() >= LEAST_ALONE) {
            return requests.of(findings, guess.outcome());
        }
        return open && aboutMoney > guess.probability() ? unclear(findings, Missing.AMOUNT) : new Intent.None();
    }
}
