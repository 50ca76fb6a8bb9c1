package io.chatledger.understanding.words;

import java.text.Normalizer;
import java.util.Locale;

/** What single characters count as, whatever script or keyboard they came from. */
final class Characters {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private Characters() {}

    /** The plain form of look-alikes: full-width forms, quotes, dashes, digits of every script. */
    static int plain(int c) {
        if (c < 128) {
            return c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case 0x2018, 0x2019, 0x201B, 0x02BC, 0x00B4, 0x2032, 0x066C -> '\'';
            case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB, 0x2033 -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x30FC -> '-';
            case 0x060C, 0x3001 -> ',';
            case 0x3002 -> '.';
            case 0x061F -> '?';
            case 0x061B -> ';';
            case 0xFFE0 -> 0x00A2;
            case 0xFFE1 -> 0x00A3;
            case 0xFFE5 -> 0x00A5;
            case 0xFFE6 -> 0x20A9;
            case 0x2022, 0x00B7, 0x25CF, 0x25E6, 0x2043 -> 0x2022;
            default -> c;
        };
    }

    static boolean isIgnored(int c) {
        int type = Character.getType(c);
        return switch (type) {
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.CONTROL -> !isBreak(c) && c != '\t';
            default -> isVariation(c);
        };
    }

    /** The text without what cannot be seen, apart from the joiners of emoji and scripts; a tab or break becomes a space. */
    static String visible(String text) {
        if (text.codePoints().noneMatch(Characters::isUnseen)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints()
                .filter(c -> !isUnseen(c) || isBreak(c) || c == '\t')
                .forEach(c -> visible.appendCodePoint(isUnseen(c) ? ' ' : c));
        return visible.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> c != JOINER && c != NON_JOINER;
            default -> false;
        };
    }

    static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
    }

    static boolean isSpace(int c) {
        return c == '\t' || Character.isSpaceChar(c);
    }

    static boolean isLetter(int c) {
        if (Character.isLetter(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }

    static boolean isEmoji(int c) {
        return c >= 0x203C && (Character.isExtendedPictographic(c) || Character.isEmojiPresentation(c));
    }

    /** Whether a character goes on with the emoji before it: joiner, variation, skin, flag. */
    static boolean continuesEmoji(int c, int before) {
        return c == JOINER
                || isVariation(c)
                || Character.isEmojiModifier(c)
                || (before == JOINER && isEmoji(c))
                || (isFlagLetter(c) && isFlagLetter(before));
    }

    static boolean isVariation(int c) {
        return c == 0xFE0E || c == 0xFE0F || c == 0x20E3;
    }

    private static boolean isFlagLetter(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a character after plain letters surely belongs to no word: of ASCII only the apostrophe may, and controls are hidden. */
    static boolean endsPlainWord(char c) {
        return c >= ' ' && c < 127 && c != '\'';
    }

    /** Lower case, without accents and apostrophes. */
    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; plain && i < word.length(); i++) {
            plain = isPlainLetter(word.charAt(i));
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c != '\'' && Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(
                        switch (c) {
                            case '\u0142', '\u0141' -> 'l';
                            default -> c;
                        });
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
