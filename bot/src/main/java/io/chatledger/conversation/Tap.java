package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a button does, as it travels in {@link Button#action}; the numbers prove nothing and are looked up by account. */
sealed interface Tap {

    record Undo(long recording) implements Tap {}

    /** Asks which entry, or which category, is to be changed. */
    record Change(long recording) implements Tap {}

    record Pick(long recording, long entry) implements Tap {}

    record File(long recording, long entry, Category category) implements Tap {}

    /** Shows the recording again. */
    record Back(long recording) implements Tap {}

    /** Ends the link of the chat. */
    record Unlink() implements Tap {}

    /** Leaves the link of the chat as it is. */
    record StayLinked() implements Tap {}

    /**
     * Answers an open question.
     *
     * @param question tells the question from others, as {@link #fingerprint} gives it
     */
    record Answer(String question, String key) implements Tap {}

    /** Takes a change of budgets back. */
    record UndoBudget(int change) implements Tap {}

    /** Suggests budgets. */
    record Suggest() implements Tap {}

    /**
     * Sets a budget that was suggested.
     *
     * @param category null for all of them
     */
    record Adopt(@Nullable Category category) implements Tap {}

    /** Shows a picture. */
    record Draw(View view) implements Tap {}

    /** At most 64 characters of ASCII. */
    default String action() {
        return switch (this) {
            case Undo(long recording) -> "undo:" + recording;
            case Change(long recording) -> "change:" + recording;
            case Pick(long recording, long entry) -> "pick:" + recording + ":" + entry;
            case File(long recording, long entry, Category category) ->
                "file:" + recording + ":" + entry + ":" + category.code();
            case Back(long recording) -> "back:" + recording;
            case Unlink() -> "unlink";
            case StayLinked() -> "stay";
            case Answer(String question, String key) -> "answer:" + question + ":" + key;
            case UndoBudget(int change) -> "budget:" + change;
            case Suggest() -> "suggest";
            case Adopt(Category category) -> "adopt:" + (category == null ? "" : category.code());
            case Draw(View view) -> "draw:" + view.code();
        };
    }

    default Button as(String label) {
        return new Button(label, action());
    }

    /** Empty when no button of ours says that. */
    static Optional<Tap> of(String action) {
        String[] parts = action.split(":", -1);
        try {
            return Optional.ofNullable(
                    switch (parts[0] + parts.length) {
                        case "undo2" -> new Undo(Long.parseLong(parts[1]));
                        case "change2" -> new Change(Long.parseLong(parts[1]));
                        case "pick3" -> new Pick(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "file4" ->
                            new File(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Category.ofCode(parts[3]));
                        case "back2" -> new Back(Long.parseLong(parts[1]));
                        case "unlink1" -> new Unlink();
                        case "stay1" -> new StayLinked();
                        case "answer3" -> new Answer(parts[1], parts[2]);
                        case "budget2" -> new UndoBudget(Integer.parseInt(parts[1]));
                        case "suggest1" -> new Suggest();
                        case "adopt2" -> new Adopt(parts[1].isEmpty() ? null : Category.ofCode(parts[1]));
                        case "draw8" -> new Draw(View.of(Arrays.copyOfRange(parts, 1, 8)));
                        default -> null;
                    });
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    static String fingerprint(String question) {
        return Integer.toHexString(question.hashCode());
    }
}
