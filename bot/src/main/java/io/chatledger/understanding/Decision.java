package io.chatledger.understanding;

import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides what a message means; when in doubt nothing is recorded. */
final class Decision {

    private static final double SURE = 0.9;
    private static final int LONGEST_NOTE = 12;

    private final Cues cues = new Cues();
    private final Requests requests;
    private final Roles roles;
    private final Entries entries;
    private final Set<String> functionWords = new HashSet<>(Vocabulary.lines("en/function-words.txt"));

    Decision(Lexicon lexicon, Models models) {
        this.roles = new Roles(models);
        this.entries = new Entries(roles, new Categories(lexicon, models), cues);
        this.requests = new Requests();
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
        if (isOnlyAmount(findings)) {
            return entries.of(findings);
        }
        String likeliest = findings.likeliest();
        boolean record = likeliest.startsWith("record");
        boolean against = cues.speakAgainst(findings.line());
        if (isNote(findings) && !against) {
            return entries.of(findings);
        }
        if (record && !against && !findings.isQuestion() && isSure(findings)) {
            return entries.of(findings);
        }
        return switch (likeliest) {
            case "none" -> new Intent.None();
            case "unclear", "record_expense", "record_income", "record_refund" -> meaning(findings);
            case String _ -> requests.of(findings);
        };
    }

    private Intent meaning(Findings findings) {
        Roles.Names names =
                roles.in(findings.line(), findings.sketch(), 0, findings.line().size());
        return new Intent.Unclear(new Question(Missing.MEANING, Entries.about(names), List.of()));
    }

    private static boolean isSure(Findings findings) {
        boolean money = findings.found(Amount.class).anyMatch(mark -> ((Amount) mark.find()).writing() != Writing.BARE);
        return findings.recordProbability() >= (money ? 0.5 : SURE);
    }

    /** Whether it is a note such as "lunch 12": known things or shops, amounts, and nothing but small words. */
    private boolean isNote(Findings findings) {
        boolean known = false;
        if (findings.isQuestion() || findings.sketch().units().size() > LONGEST_NOTE) {
            return false;
        }
        for (Unit unit : findings.sketch().units()) {
            switch (unit.type()) {
                case "item", "shop" -> known = true;
                case "word" -> {
                    if (!functionWords.contains(unit.word())) {
                        return false;
                    }
                }
                case "money", "price", "bare", "day", "tag", "mark", "emoji", "count", "measure" -> {}
                case String _ -> {
                    return false;
                }
            }
        }
        return known;
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

    private Intent withoutAmount(Findings findings) {
        String likeliest = findings.likeliest();
        boolean thing = findings.sketch().units().stream()
                .anyMatch(unit -> unit.type().equals("item") || unit.type().equals("shop"));
        boolean aboutMoney = likeliest.startsWith("record") || likeliest.equals("unclear");
        if (aboutMoney
                && thing
                && !findings.isQuestion()
                && !cues.speakAgainst(findings.line())
                && findings.sketch().units().size() <= LONGEST_NOTE) {
            Roles.Names names = roles.in(
                    findings.line(), findings.sketch(), 0, findings.line().size());
            return new Intent.Unclear(new Question(Missing.AMOUNT, Entries.about(names), List.of()));
        }
        return aboutMoney || likeliest.equals("none") ? new Intent.None() : requests.of(findings);
    }
}
