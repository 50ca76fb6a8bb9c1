package io.chatledger.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How somebody calls a category of their own, for example {@code ☕ Coffee}.
 *
 * @param text at most 40 characters, with a letter among them
 * @param emoji at most 16 characters, often empty
 */
public record CategoryName(String text, String emoji) {

    private static final int LONGEST = 40;
    private static final int LONGEST_EMOJI = 16;
    private static final String PICTURE =
            "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{1F1E6}-\\x{1F1FF}\\x{FE0F}\\x{200D}]+";
    private static final Pattern BEFORE = Pattern.compile("^(?<emoji>" + PICTURE + ")\\s*(?<text>.*)$");
    private static final Pattern BEHIND = Pattern.compile("^(?<text>.*?)\\s*(?<emoji>" + PICTURE + ")$");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** A name with a picture before or behind it, or with none; empty when it cannot be one. */
    public static Optional<CategoryName> of(String written) {
        String line = UNSEEN.matcher(written).replaceAll(" ").strip();
        Matcher before = BEFORE.matcher(line);
        Matcher behind = BEHIND.matcher(line);
        CategoryName name = before.matches()
                ? new CategoryName(before.group("text"), before.group("emoji"))
                : behind.matches()
                        ? new CategoryName(behind.group("text"), behind.group("emoji"))
                        : new CategoryName(line, "");
        return Optional.of(name)
                .filter(found -> found.text.codePoints().anyMatch(Character::isLetter)
                        && found.text.codePointCount(0, found.text.length()) <= LONGEST
                        && found.emoji.length() <= LONGEST_EMOJI);
    }
}
