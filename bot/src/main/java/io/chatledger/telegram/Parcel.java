package io.chatledger.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.chatledger.chart.Picture;
import io.chatledger.conversation.Button;
import io.chatledger.takeout.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One call to the Bot API, as it lies in the outbox; the chat is in the name of the stream. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Parcel.Post.class, name = "post"),
    @JsonSubTypes.Type(value = Parcel.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Parcel.Show.class, name = "show"),
    @JsonSubTypes.Type(value = Parcel.Redraw.class, name = "redraw"),
    @JsonSubTypes.Type(value = Parcel.File.class, name = "file"),
    @JsonSubTypes.Type(value = Parcel.Answer.class, name = "answer")
})
sealed interface Parcel {

    /**
     * A new message.
     *
     * @param answers the number of the message that it answers, null when that does not matter
     */
    record Post(
            String text,
            List<List<Button>> buttons,
            @Nullable Long answers) implements Parcel {

        Post(String text, List<List<Button>> buttons) {
            this(text, buttons, null);
        }
    }

    /** A new text and new buttons for a message that is there. */
    record Edit(int message, String text, List<List<Button>> buttons) implements Parcel {}

    /** A new message with a picture, which is drawn when it leaves. */
    record Show(Picture picture, String caption, List<List<Button>> buttons) implements Parcel {}

    /** Another picture with its words and buttons for a message that is there. */
    record Redraw(int message, Picture picture, String caption, List<List<Button>> buttons) implements Parcel {}

    /** A new message with a file, which is written when it leaves. */
    record File(Wanted file, String caption, List<List<Button>> buttons) implements Parcel {}

    /** Tells that the tap on a button arrived. */
    record Answer(String query) implements Parcel {}

    default String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** Of an outbox row, which may also hold a plain text that does not begin with a brace. */
    static Parcel of(String json) {
        if (!json.startsWith("{")) {
            return new Post(json, List.of());
        }
        return JsonMapper.shared().readValue(json, Parcel.class);
    }
}
