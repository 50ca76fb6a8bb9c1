package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Totals;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Period;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Looks up what somebody asks about their entries. */
@Component
class Inquiries {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Ledger ledger;

    Inquiries(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Reply> total(Speaker speaker, Intent.AskTotal asked) {
        if (asked.about() != null) {
            return List.of(Reply.of(NotYet.about(asked.about())));
        }
        Period period = asked.period();
        Totals totals = ledger.total(speaker.number(), period.from(), period.to(), asked.category());
        return new Findings(speaker.phrases()).total(totals, period, asked.category());
    }

    List<Reply> list(Speaker speaker, Intent.AskList asked) {
        if (asked.about() != null) {
            return List.of(Reply.of(NotYet.about(asked.about())));
        }
        Period period = asked.period();
        int usual = period == null ? USUAL : MOST;
        int count = Math.clamp(Objects.requireNonNullElse(asked.count(), usual), 1, MOST);
        List<Entry> entries = period == null
                ? ledger.last(speaker.number(), count, asked.category(), null, null)
                : ledger.last(speaker.number(), count, asked.category(), period.from(), period.to());
        return new Findings(speaker.phrases()).list(entries, count, period, asked.category());
    }
}
