package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.takeout.Format;
import java.time.LocalDate;
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
        return TapCode.of(this);
    }

    default Button as(String label) {
        return new Button(label, action());
    }

    /** Empty when no button of ours says that. */
    static Optional<Tap> of(String action) {
        return TapCode.read(action);
    }

    static String fingerprint(String question) {
        return Integer.toHexString(question.hashCode());
    }
}
