package io.chatledger.telegram;

import io.chatledger.conversation.Button;
import io.chatledger.conversation.Reply;
import java.util.ArrayList;
import java.util.List;

/** Packs replies into parcels of the size that Telegram takes. */
final class Packing {

    /** UTF-16 units in a message. */
    static final int LIMIT = 4096;

    private Packing() {}

    static List<Parcel> pack(Incoming incoming, List<Reply> replies) {
        List<Parcel> parcels = new ArrayList<>();
        if (incoming instanceof Incoming.Tap tap) {
            parcels.add(new Parcel.Answer(tap.query()));
        }
        for (Reply reply : replies) {
            List<String> parts = split(reply.text());
            for (int i = 0; i < parts.size(); i++) {
                List<List<Button>> buttons = i == parts.size() - 1 ? reply.buttons() : List.of();
                parcels.add(
                        i == 0 && reply.inPlace() && incoming instanceof Incoming.Tap tap
                                ? new Parcel.Edit(tap.tapped(), parts.get(i), buttons)
                                : new Parcel.Post(parts.get(i), buttons));
            }
        }
        return parcels;
    }

    /** Parts of at most {@link #LIMIT} units, cut at the end of a line where there is one, and never inside a character. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > LIMIT) {
            int line = rest.lastIndexOf('\n', LIMIT);
            int cut = line > 0 ? line : Character.isHighSurrogate(rest.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.add(rest);
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
