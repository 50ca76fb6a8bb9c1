package io.chatledger.ledger;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a message said when it was read last.
 *
 * @param recording of its entries
 * @param before what had been written before, when the message answered a question about that; else empty
 * @param text the message
 * @param said its entries as it told them, whatever has become of them since
 */
public record Source(long recording, String before, String text, List<Said> said) {

    /** An entry as it was told, and the id that it has in the ledger. */
    public record Said(long entry, NewEntry as) {}

    public Source {
        said = List.copyOf(said);
    }

    /** The same message, edited. */
    public Source edited(String other, List<Said> told) {
        return new Source(recording, before, other, told);
    }

    /** All that was written about the entries, when the message is such a text. */
    public String with(String other) {
        return (before + " " + other).strip();
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Source of(String json) {
        return JsonMapper.shared().readValue(json, Source.class);
    }
}
