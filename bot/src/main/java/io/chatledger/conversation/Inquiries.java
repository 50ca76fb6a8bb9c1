package io.chatledger.conversation;

import io.chatledger.ledger.Asked;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Filter;
import io.chatledger.ledger.Searches;
import io.chatledger.ledger.Totals;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.AskList;
import io.chatledger.understanding.Intent.AskTotal;
import io.chatledger.understanding.Intent.Measure;
import io.chatledger.understanding.Intent.Order;
import io.chatledger.understanding.Selection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what somebody asks about their entries, and keeps what was asked. */
@Component
class Inquiries {

    private static final int MOST = 100;
    private static final int BEST = 5;

    private final Searches searches;
    private final Asked asked;
    private final Pictures pictures;
    private final Reckoning reckoning;
    private final Numbered numbered;

    Inquiries(Searches searches, Asked asked, Pictures pictures, Reckoning reckoning, Numbered numbered) {
        this.searches = searches;
        this.asked = asked;
        this.pictures = pictures;
        this.reckoning = reckoning;
        this.numbered = numbered;
    }

    List<Reply> chart(Speaker speaker, Intent.AskChart chart) {
        Subject subject = new Subject(speaker.phrases(), chart.of());
        return subject.isPlain()
                ? pictures.show(speaker, new Viewfinder(speaker.phrases()).of(chart))
                : List.of(pictures.show(speaker, new Viewfinder(speaker.phrases()).of(chart), subject));
    }

    List<Reply> goOn(Speaker speaker, Intent.GoOn next) {
        Intent whole = asked.last(speaker.number(), speaker.chat(), speaker.now())
                .map(question -> Query.of(question).goingOn(next))
                .orElse(next.alone());
        return whole instanceof AskList list
                ? list(speaker, list)
                : total(speaker, whole instanceof AskTotal total ? total : next.alone());
    }

    List<Reply> total(Speaker speaker, AskTotal total) {
        Order order = total.measure() == Measure.LARGEST
                ? Order.LARGEST
                : total.measure() == Measure.SMALLEST ? Order.SMALLEST : Order.LATEST;
        if (order != Order.LATEST) {
            return list(speaker, new AskList(total.period(), total.of(), 1, order));
        }
        asked.keep(speaker.number(), speaker.chat(), Query.of(total).json(), speaker.now());
        boolean series = total.per() != null || total.against() != null;
        boolean drawn = series && new Subject(speaker.phrases(), total.of()).isPlain();
        return drawn && total.measure() != Measure.COUNT
                ? chart(speaker, new Intent.AskChart(null, total.period(), total.of(), total.per(), total.against()))
                : reckoning.answer(speaker, total);
    }

    List<Reply> list(Speaker speaker, AskList list) {
        Query query = Query.of(list);
        long question = asked.keep(speaker.number(), speaker.chat(), query.json(), speaker.now());
        return List.of(page(speaker, query, list, question, 0));
    }

    /** Another page of a list; the list is looked up again, so that it is as the entries are now. */
    Reply page(Speaker speaker, Tap.Page page) {
        return asked.find(speaker.number(), page.question())
                .map(Query::of)
                .flatMap(query -> Optional.ofNullable(query.list())
                        .map(list -> page(speaker, query, list, page.question(), Math.max(0, page.first()))
                                .replacing()))
                .orElseGet(() -> Reply.of(TalkWords.LIST_CLOSED));
    }

    private Reply page(Speaker speaker, Query query, AskList list, long question, int first) {
        Subject subject = new Subject(speaker.phrases(), list.of());
        boolean ranked = isRanked(list);
        Filter filter = ranked ? subject.toCount(list.period()) : subject.toList(list.period());
        boolean summed = list.period() != null && !ranked;
        Totals totals =
                summed ? searches.total(speaker.number(), subject.toAdd(list.period())) : new Totals(0, List.of());
        int found = searches.count(speaker.number(), filter, count(list) + 1);
        int size = Math.min(found, count(list));
        int from = first < size ? first : 0;
        List<Entry> entries = searches.list(
                speaker.number(),
                filter,
                Searches.Order.valueOf(list.order().name()),
                from,
                Math.min(Listing.PAGE, size - from));
        numbered.show(speaker, question, query, from, entries);
        Listing listing = new Listing(speaker.phrases(), list, size, found, totals, from);
        return entries.isEmpty() ? listing.nothing() : listing.page(entries, question);
    }

    private static boolean isRanked(AskList list) {
        return list.order() == Order.LARGEST || list.order() == Order.SMALLEST;
    }

    private static int count(AskList list) {
        int usual = isRanked(list)
                ? BEST
                : list.period() == null && list.of().equals(Selection.ALL) ? Listing.PAGE : Integer.MAX_VALUE - 1;
        Integer count = list.count();
        return count == null ? usual : Math.clamp(count, 1, MOST);
    }
}
