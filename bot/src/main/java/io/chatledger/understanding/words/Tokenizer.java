package io.chatledger.understanding.words;

import io.chatledger.understanding.words.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens in one pass: runs of letters, runs of digits, emoji, line breaks, single marks. */
public final class Tokenizer {

    private static final Set<String> COUNTED = Set.copyOf(Vocabulary.lines("letters-after-digits.txt"));

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean spaced = true;

    private Tokenizer(String source) {
        this.source = source;
    }

    /** Linear in the length of the text, whatever it holds. */
    public static Line tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.position < text.length()) {
            tokenizer.next();
        }
        return new Line(text, tokenizer.tokens);
    }

    private void next() {
        int start = position;
        int c = source.codePointAt(position);
        int plain = Characters.plain(c);
        if (Characters.isBreak(c)) {
            position++;
            add("\n", Shape.BREAK, start, false);
            spaced = true;
        } else if (Characters.isSpace(c)) {
            position += Character.charCount(c);
            spaced = true;
        } else if (Characters.isEmoji(c)) {
            add(emoji(c), Shape.EMOJI, start, false);
        } else if (Characters.isIgnored(c)) {
            position += Character.charCount(c);
        } else if (COUNTED.contains(Character.toString(c)) && isCounted()) {
            position += Character.charCount(c);
            add(Character.toString(c), Shape.WORD, start, false);
        } else if (Characters.isLetter(plain)) {
            add(Characters.fold(word()), Shape.WORD, start, Character.isUpperCase(plain));
        } else if (plain >= '0' && plain <= '9') {
            add(digits(), Shape.DIGITS, start, false);
        } else {
            position += Character.charCount(c);
            add(Character.toString(plain), Shape.MARK, start, false);
        }
    }

    /** Whether a number ends here, perhaps with other letters that are words of their own. */
    private boolean isCounted() {
        if (spaced || tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.getLast();
        return last.is(Shape.DIGITS) || (last.is(Shape.WORD) && COUNTED.contains(last.text()));
    }

    private void add(String text, Shape shape, int start, boolean capital) {
        if (!text.isEmpty()) {
            tokens.add(new Token(text, shape, start, position, spaced, capital));
            spaced = false;
        }
    }

    private String word() {
        int end = position;
        while (end < source.length() && Characters.isPlainLetter(source.charAt(end))) {
            end++;
        }
        if (end > position && (end == source.length() || Characters.endsPlainWord(source.charAt(end)))) {
            int start = position;
            position = end;
            return source.substring(start, end);
        }
        return mixedWord();
    }

    /** A word with accents, apostrophes or hidden characters. */
    private String mixedWord() {
        StringBuilder word = new StringBuilder();
        while (position < source.length()) {
            int c = source.codePointAt(position);
            int plain = Characters.plain(c);
            if (Characters.isLetter(plain) || (plain == '\'' && letterFollows())) {
                word.appendCodePoint(plain);
            } else if (!Characters.isIgnored(c)) {
                break;
            }
            position += Character.charCount(c);
        }
        return word.toString();
    }

    private boolean letterFollows() {
        int next = position + 1;
        return next < source.length() && Characters.isLetter(source.codePointAt(next));
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        while (position < source.length()) {
            int c = source.codePointAt(position);
            int plain = Characters.plain(c);
            if (plain >= '0' && plain <= '9') {
                digits.append((char) plain);
            } else if (!Characters.isIgnored(c)) {
                break;
            }
            position += Character.charCount(c);
        }
        return digits.toString();
    }

    private String emoji(int first) {
        StringBuilder emoji = new StringBuilder();
        int c = first;
        int before = 0;
        do {
            if ((!Characters.isVariation(c) && !Character.isEmojiModifier(c)) || emoji.isEmpty()) {
                emoji.appendCodePoint(c);
            }
            position += Character.charCount(c);
            before = c;
            c = position < source.length() ? source.codePointAt(position) : 0;
        } while (c != 0 && Characters.continuesEmoji(c, before));
        return emoji.toString();
    }
}
