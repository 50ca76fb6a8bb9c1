package io.chatledger.conversation;

import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.AskList;
import io.chatledger.understanding.Intent.AskTotal;
import io.chatledger.understanding.Selection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A question as it is kept: one of the two is there. */
record Query(@Nullable AskTotal total, @Nullable AskList list) {

    static Query of(AskTotal total) {
        return new Query(total, null);
    }

    static Query of(AskList list) {
        return new Query(null, list);
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
