package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.takeout.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
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

    /** Links the chat to the account whose page gave the code. */
    record Link(String code) implements Tap {}

    /** Leaves the chat unlinked. */
    record StayApart() implements Tap {}
    /** Puts back what Undo took out. */
    record Restore(long recording) implements Tap {}

    /** Asks which entry, or what of it is to become what. */
    record Edit(Field field, long recording, long entry) implements Tap {

        /** Stands for the entry when there is only one, or when it is still to be picked. */
        static final long WHICHEVER = 0;
    }

    record Move(long recording, long entry, LocalDate day) implements Tap {}

    /** Asks for a day that has to be typed. */
    record OtherDay(long recording, long entry) implements Tap {}

    record Turn(long recording, long entry, Kind kind) implements Tap {}

    record Drop(long recording, long entry) implements Tap {}

    /** Shows another page of a list. */
    record Page(long question, int first) implements Tap {}

    /** Takes back the last step, if it is this one. */
    record TakeBack(String step) implements Tap {}

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
    /**
     * Sets a value.
     *
     * @param value empty to be asked for one
     */
    record Set(String what, String value) implements Tap {}

    /** Does something to what repeats. */
    record Repeat(Repeating.Deed deed, long recurring) implements Tap {}

    /** Takes back what repeats, with what was booked when it began. */
    record Unrepeat(long recurring, long recording) implements Tap {}

    /** Gives all entries as a file. */
    record Export(Format format) implements Tap {}

    /**
     * Deletes the account.
     *
     * @param until second since 1970 until which it is meant
     */
    record Leave(long until) implements Tap {}

    /** Deletes nothing. */
    record Stay() implements Tap {}

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
            case Link(String code) -> "link:" + code;
            case StayApart() -> "apart";
            case Restore(long recording) -> "restore:" + recording;
            case Edit(Field field, long recording, long entry) ->
                "edit:" + field.code() + ":" + recording + ":" + entry;
            case Move(long recording, long entry, LocalDate day) -> "move:" + recording + ":" + entry + ":" + day;
            case OtherDay(long recording, long entry) -> "otherday:" + recording + ":" + entry;
            case Turn(long recording, long entry, Kind kind) -> "turn:" + recording + ":" + entry + ":" + kind.code();
            case Drop(long recording, long entry) -> "drop:" + recording + ":" + entry;
            case Page(long question, int first) -> "page:" + question + ":" + first;
            case TakeBack(String step) -> "takeback:" + step;
            case Unlink() -> "unlink";
            case StayLinked() -> "stay";
            case Answer(String question, String key) -> "answer:" + question + ":" + key;
            case UndoBudget(int change) -> "budget:" + change;
            case Suggest() -> "suggest";
            case Adopt(Category category) -> "adopt:" + (category == null ? "" : category.code());
            case Draw(View view) -> "draw:" + view.code();
            case Set(String what, String value) -> "set:" + what + ":" + value;
            case Repeat(Repeating.Deed deed, long recurring) ->
                "repeat:" + deed.name().toLowerCase(Locale.ROOT) + ":" + recurring;
            case Unrepeat(long recurring, long recording) -> "unrepeat:" + recurring + ":" + recording;
            case Export(Format format) -> "export:" + format.name().toLowerCase(Locale.ROOT);
            case Leave(long until) -> "leave:" + until;
            case Stay() -> "keep";
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
                        case "link2" -> new Link(parts[1]);
                        case "apart1" -> new StayApart();
                        case "restore2" -> new Restore(Long.parseLong(parts[1]));
                        case "edit4" ->
                            new Edit(Field.ofCode(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
                        case "move4" ->
                            new Move(Long.parseLong(parts[1]), Long.parseLong(parts[2]), LocalDate.parse(parts[3]));
                        case "otherday3" -> new OtherDay(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "turn4" ->
                            new Turn(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Kind.ofCode(parts[3]));
                        case "drop3" -> new Drop(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "page3" -> new Page(Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
                        case "takeback2" -> new TakeBack(parts[1]);
                        case "unlink1" -> new Unlink();
                        case "stay1" -> new StayLinked();
                        case "answer3" -> new Answer(parts[1], parts[2]);
                        case "budget2" -> new UndoBudget(Integer.parseInt(parts[1]));
                        case "suggest1" -> new Suggest();
                        case "adopt2" -> new Adopt(parts[1].isEmpty() ? null : Category.ofCode(parts[1]));
                        case "draw8" -> new Draw(View.of(Arrays.copyOfRange(parts, 1, 8)));
                        case "set3" ->
                            Settings.isPossible(new Set(parts[1], parts[2])) ? new Set(parts[1], parts[2]) : null;
                        case "repeat3" ->
                            new Repeat(
                                    Repeating.Deed.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                                    Long.parseLong(parts[2]));
                        case "unrepeat3" -> new Unrepeat(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "export2" -> new Export(Format.valueOf(parts[1].toUpperCase(Locale.ROOT)));
                        case "leave2" -> new Leave(Long.parseLong(parts[1]));
                        case "keep1" -> new Stay();
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
