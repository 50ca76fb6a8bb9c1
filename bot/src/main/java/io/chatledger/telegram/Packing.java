package io.chatledger.telegram;

import io.chatledger.chart.Picture;
import io.chatledger.conversation.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packs the replies to what came in. */
final class Packing {

    private Packing() {}

    static List<Parcel> pack(Incoming incoming, List<Reply> worded) {
        List<Reply> replies = worded.stream()
                .map(reply -> reply.spelledOut(Packing::isUnknownToTelegram))
                .toList();
        if (incoming instanceof Incoming.Stale stale) {
            return List.of(new Parcel.Answer(stale.query()));
        }
        if (incoming instanceof Incoming.Tap tap) {
            Stream<Parcel> answer = Stream.of(new Parcel.Answer(tap.query()));
            return Stream.concat(answer, replies.stream().map(reply -> pack(tap.tapped(), reply)))
                    .toList();
        }
        long said = incoming instanceof Incoming.Text(var message) ? message.number() : 0;
        return replies.stream()
                .map(reply -> reply.over() == 0 ? post(reply, said) : pack(Math.toIntExact(reply.over()), reply))
                .toList();
    }

    /** The reply to an edit: in the place of the earlier answer where that is known. */
    static Parcel pack(Incoming.Edit edit, Reply worded, @Nullable Long answer) {
        Reply reply = worded.spelledOut(Packing::isUnknownToTelegram);
        return answer == null || !reply.inPlace()
                ? post(reply, edit.message().number())
                : pack(Math.toIntExact(answer), reply);
    }

    private static Parcel pack(int tapped, Reply reply) {
        if (!reply.inPlace()) {
            return post(reply);
        }
        Picture picture = reply.picture();
        return picture == null
                ? new Parcel.Edit(tapped, reply.text(), reply.buttons())
                : new Parcel.Redraw(tapped, picture, reply.text(), reply.buttons());
    }

    /** Telegram opens buttons by https only. */
    private static boolean isUnknownToTelegram(String address) {
        return !address.startsWith("https://");
    }

    private static Parcel post(Reply reply, long answered) {
        return post(reply) instanceof Parcel.Post post
                ? new Parcel.Post(post.text(), post.buttons(), answered)
                : post(reply);
    }

    static Parcel post(Reply reply) {
        if (reply.file() != null) {
            return new Parcel.File(reply.file(), reply.text(), reply.buttons());
        }
        Picture picture = reply.picture();
        return picture == null
                ? new Parcel.Post(reply.text(), reply.buttons())
                : new Parcel.Show(picture, reply.text(), reply.buttons());
    }
}
