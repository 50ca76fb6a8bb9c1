package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.chart.Picture;
import io.chatledger.takeout.Wanted;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An answer, in plain text without markup.
 *
 * @param text not empty, at most {@link #LONGEST} characters, {@link #LONGEST_CAPTION} below a picture
 * @param picture to be drawn, of which the text says the same in words
 * @param file to be made of the ledger, of which the text says what it is
 * @param buttons rows of buttons, often none
 * @param inPlace whether it takes the place of the message whose button was tapped, where the channel can do that
 * @param over the channel's number of the earlier message whose place it takes though nothing was tapped, mostly 0
 */
public record Reply(
        String text,
        @Nullable Picture picture,
        @Nullable Wanted file,
        List<List<Button>> buttons,
        boolean inPlace,
        long over) {

    /** UTF-16 units in a text (Telegram's limit). */
    public static final int LONGEST = 4096;

    /** UTF-16 units in a text below a picture (Telegram's limit). */
    public static final int LONGEST_CAPTION = 1024;

    public Reply {
        if (text.isBlank() || text.length() > (picture == null && file == null ? LONGEST : LONGEST_CAPTION)) {
            throw new IllegalArgumentException("a reply of " + text.length() + " characters");
        }
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    public Reply(
            String text,
            @Nullable Picture picture,
            @Nullable Wanted file,
            List<List<Button>> buttons,
            boolean inPlace) {
        this(text, picture, file, buttons, inPlace, 0);
    }

    Reply(String text, List<List<Button>> buttons, boolean inPlace) {
        this(text, null, null, buttons, inPlace);
    }

    Reply(String text, @Nullable Picture picture, List<List<Button>> buttons, boolean inPlace) {
        this(text, picture, null, buttons, inPlace);
    }

    static Reply with(Wanted file, String text, List<List<Button>> buttons) {
        return new Reply(text, null, file, buttons, false);
    }

    public static Reply of(String text) {
        return new Reply(text, List.of(), false);
    }

    /** The same, with the addresses of such buttons in the text instead, for a channel that cannot open them. */
    public Reply spelledOut(Predicate<String> addresses) {
        List<Button> spelled = buttons.stream()
                .flatMap(List::stream)
                .filter(button -> isAmong(button, addresses))
                .toList();
        List<List<Button>> left = buttons.stream()
                .map(row -> row.stream()
                        .filter(button -> !isAmong(button, addresses))
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
        String lines = spelled.stream()
                .map(button -> "\n" + button.label() + ": " + button.address())
                .collect(joining());
        return new Reply(text + lines, picture, file, left, inPlace, over);
    }

    private static boolean isAmong(Button button, Predicate<String> addresses) {
        return button.address() != null && addresses.test(button.address());
    }

    /** The same with a remark below, where there is room for it. */
    Reply adding(String remark) {
        String both = text + "\n" + remark;
        int longest = picture == null && file == null ? LONGEST : LONGEST_CAPTION;
        return both.length() > longest ? this : new Reply(both, picture, file, buttons, inPlace, over);
    }

    Reply replacing() {
        return new Reply(text, picture, file, buttons, true);
    }

    /** In the place of an earlier message. */
    Reply over(long message) {
        return new Reply(text, picture, file, buttons, true, message);
    }

    /** A picture can take another one's place, words cannot. */
    Reply inPlaceOfPicture() {
        return picture == null ? this : replacing();
    }

    static Reply inPlace(String text, List<List<Button>> buttons) {
        return new Reply(text, buttons, true);
    }
}
