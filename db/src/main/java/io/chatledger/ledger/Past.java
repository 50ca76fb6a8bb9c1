package io.chatledger.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How things were before a step, as far as the step touched them.
 *
 * @param recording the one that was recorded, taken out or put back, null when it was none
 * @param there whether that was in the ledger
 * @param entries each as it was
 * @param lessons what was known of a phrase, null when nothing was
 * @param elsewhere what tells the step to whom it can be taken back, null when it was one of the ledger
 */
record Past(
        @Nullable Long recording,
        boolean there,
        List<Was> entries,
        Map<String, @Nullable Category> lessons,
        @Nullable String elsewhere) {

    /** An entry in its place of a recording; of one that is undone when the entry was not in the ledger. */
    record Was(Entry entry, long recording, int place) {}

    static Past ofRecording(long recording, boolean there) {
        return new Past(recording, there, List.of(), Map.of(), null);
    }

    static Past elsewhere(String step) {
        return new Past(null, false, List.of(), Map.of(), step);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Past of(String json) {
        return JsonMapper.shared().readValue(json, Past.class);
    }
}
