package io.chatledger.understanding;

import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.WordGroups;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of an entry besides: how it was paid, and a note, which keeps the whole of a share. */
final class Asides {

    private static final Set<String> SHARING = WordGroups.of("sharing");

    private Asides() {}

    static EntryDraft added(EntryDraft entry, Findings findings, Clause clause) {
        Mark payment = only(findings, clause, Find.Payment.class);
        Mark remark = only(findings, clause, Find.Note.class);
        String whole = whole(findings.line(), clause);
        String said = remark != null && remark.find() instanceof Find.Note(String text) ? text : null;
        return entry.with(
                payment != null && payment.find() instanceof Find.Payment(String method) ? method : null,
                whole == null || said == null ? (whole == null ? said : whole) : whole + ", " + said);
    }

    /** The mark in the clause, or else the only one of the message. */
    private static @Nullable Mark only(Findings findings, Clause clause, Class<? extends Find> sort) {
        if (!findings.has(sort)) {
            return null;
        }
        List<Mark> all = findings.found(sort).toList();
        return all.stream()
                .filter(mark -> mark.from() >= clause.from() && mark.to() <= clause.to())
                .findFirst()
                .orElse(all.size() == 1 ? all.getFirst() : null);
    }

    /** For example "whole 90 usd" of "pizza 90 usd split 5 ways"; null when nothing was shared. */
    private static @Nullable String whole(Line line, Clause clause) {
        if (clause.whole() != null) {
            return "whole " + line.slice(clause.whole().from(), clause.whole().to());
        }
        boolean shared = false;
        for (int i = clause.from(); i < clause.to(); i++) {
            shared |= SHARING.contains(line.text(i));
        }
        Mark amount = clause.amount();
        return shared && amount.finder().equals("Arithmetic")
                ? "whole " + line.slice(amount.from(), amount.to())
                : null;
    }
}
