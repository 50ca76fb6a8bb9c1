package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Totals;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.Measure;
import io.chatledger.understanding.Intent.Order;
import io.chatledger.understanding.Period;
import io.chatledger.understanding.Selection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what somebody asks about their entries. */
@Component
class Inquiries {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Ledger ledger;
    private final Pictures pictures;

    Inquiries(Ledger ledger, Pictures pictures) {
        this.ledger = ledger;
        this.pictures = pictures;
    }

    List<Reply> chart(Speaker speaker, Intent.AskChart asked) {
        String beyond = beyond(asked.of(), true);
        return beyond == null
                ? pictures.show(speaker, new Viewfinder(speaker.phrases()).of(asked))
                : List.of(Reply.of(beyond));
    }

    List<Reply> total(Speaker speaker, Intent.AskTotal asked) {
        boolean series = asked.per() != null || asked.against() != null;
        boolean averaged = asked.measure() == Measure.AVERAGE && asked.per() != null;
        boolean total = asked.measure() == Measure.TOTAL || asked.measure() == Measure.COUNT;
        String beyond = beyond(asked.of(), total || averaged);
        if (beyond != null) {
            return List.of(Reply.of(beyond));
        }
        if (series && asked.measure() != Measure.COUNT) {
            return chart(speaker, new Intent.AskChart(null, asked.period(), asked.of(), asked.per(), asked.against()));
        }
        return Stream.of(asked.period(), asked.against())
                .filter(Objects::nonNull)
                .flatMap(period -> total(speaker, period, asked.of().category()).stream())
                .toList();
    }

    private List<Reply> total(Speaker speaker, Period period, @Nullable Category category) {
        Totals totals = ledger.total(speaker.number(), period.from(), period.to(), category);
        return new Findings(speaker.phrases()).total(totals, period, category);
    }

    /** What to say when more is asked than can be looked up; null when all of it can. */
    private static @Nullable String beyond(Selection of, boolean known) {
        boolean byCategory = of.category() != null && of.merchant() == null;
        String subject = byCategory ? null : of.about();
        subject = of.tag() == null ? subject : "#" + of.tag();
        subject = of.kind() == Kind.REFUND ? "refunds" : subject;
        if (subject != null) {
            return NotYet.about(subject);
        }
        return known && of.min() == null && of.max() == null ? null : NotYet.FIGURES;
    }

    List<Reply> list(Speaker speaker, Intent.AskList asked) {
        String beyond = beyond(asked.of(), asked.order() == Order.LATEST);
        if (beyond != null) {
            return List.of(Reply.of(beyond));
        }
        Category category = asked.of().category();
        Period period = asked.period();
        int usual = period == null ? USUAL : MOST;
        int count = Math.clamp(Objects.requireNonNullElse(asked.count(), usual), 1, MOST);
        List<Entry> entries = period == null
                ? ledger.last(speaker.number(), count, category, null, null)
                : ledger.last(speaker.number(), count, category, period.from(), period.to());
        return new Findings(speaker.phrases()).list(entries, count, period, category);
    }
}
