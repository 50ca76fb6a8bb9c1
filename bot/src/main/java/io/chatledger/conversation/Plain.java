package io.chatledger.conversation;

import java.text.Bidi;
import java.util.regex.Pattern;

/** What a user wrote, made safe to stand inside a line of ours: no controls, one line, bounded, isolated. */
public final class Plain {

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /** A joiner inside an emoji, which stays; or a control, a format character or half a surrogate pair. */
    private static final Pattern JOINED_OR_UNSEEN = Pattern.compile(
            "([\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\uFE0F]\\u200D)|[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n\\r\\t]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Plain() {}

    /** In one line without controls; at most so many UTF-16 units, of which the last is then an ellipsis. */
    public static String line(String text, int longest) {
        String line = SPACES.matcher(JOINED_OR_UNSEEN.matcher(text).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = GRAPHEME.matcher(line)
                .results()
                .mapToInt(grapheme -> grapheme.end())
                .takeWhile(grapheme -> grapheme < longest)
                .max()
                .orElse(0);
        return line.substring(0, end).strip() + "…";
    }

    /** At most 40 characters of it, to be shown in a reply; writing from right to left stays in its place. */
    public static String shown(String text) {
        String line = line(text, 40);
        char[] characters = line.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length) ? ISOLATE + line + END_OF_ISOLATE : line;
    }
}
