package io.chatledger.takeout;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking what somebody wrote for a formula: what begins like one gets an apostrophe in front,
 * and loses it when it comes back.
 */
final class Cell {

    /** What spreadsheets calculate, in its narrow and wide form; behind apostrophes, which are thereby told from ours. */
    private static final Pattern LIKE_FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}].*", Pattern.DOTALL);

    private Cell() {}

    static String safe(String text) {
        return LIKE_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && LIKE_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
