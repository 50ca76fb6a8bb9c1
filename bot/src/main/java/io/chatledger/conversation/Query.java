package io.chatledger.conversation;

import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.AskList;
import io.chatledger.understanding.Intent.AskTotal;
import io.chatledger.understanding.Selection;
import java.util.Collections;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question as it is kept: one of the two is there.
 *
 * @param shown the numbers of a list that were shown, and the entry behind each
 * @param latest the entry that was recorded last when they were shown
 */
record Query(
        @Nullable AskTotal total,
        @Nullable AskList list,
        @Nullable NavigableMap<Integer, Long> shown,
        long latest) {

    static Query of(AskTotal total) {
        return new Query(total, null, null, 0);
    }

    static Query of(AskList list) {
        return new Query(null, list, null, 0);
    }

    NavigableMap<Integer, Long> places() {
        return shown == null ? Collections.emptyNavigableMap() : shown;
    }

    Query showing(NavigableMap<Integer, Long> places, long newest) {
        return new Query(total, list, places, newest);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Query of(String json) {
        return JsonMapper.shared().readValue(json, Query.class);
    }

    /** The same question for another time, or about something else. */
    Intent goingOn(Intent.GoOn next) {
        if (total != null) {
            return new AskTotal(
                    next.period() == null ? total.period() : next.period(),
                    about(total.of(), next.alone().of()),
                    total.measure(),
                    total.per(),
                    total.against());
        }
        if (list != null) {
            return new AskList(
                    next.period() == null ? list.period() : next.period(),
                    about(list.of(), next.alone().of()),
                    list.count(),
                    list.order());
        }
        return next.alone();
    }

    private static Selection about(Selection before, Selection next) {
        return next.equals(Selection.ALL) ? before : next;
    }
}
