package io.chatledger.takeout;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file in UTF-8. One with a byte order mark is exported, so it ends in a line end unless it was cut off; others,
 * such as those of spreadsheets on the web, may end without.
 */
final class FileText {

    private FileText() {}

    /** @throws Unreadable when the file is too large, empty, cut off or not in UTF-8 */
    static String of(byte[] file) throws Unreadable {
        if (file.length > Imports.LARGEST) {
            throw new Unreadable("The file is larger than 20 MB. Send it in parts, each with the first line.");
        }
        for (int i = 0; i < file.length; i++) {
            if (file[i] == 0) {
                throw new Unreadable(
                        line(file, i), "the file is not text in UTF-8. Save it as “CSV UTF-8” and send it again.");
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            throw new Unreadable(
                    line(file, bytes.position()),
                    "the file is not text in UTF-8. Save it as “CSV UTF-8” and send it again.");
        }
        String decoded = text.flip().toString();
        String content = decoded.startsWith(CsvFile.MARK) ? decoded.substring(1) : decoded;
        if (content.isBlank()) {
            throw new Unreadable("The file is empty.");
        }
        boolean marked = !content.equals(decoded);
        if (marked && !content.endsWith("\n")) {
            throw new Unreadable(
                    line(file, file.length),
                    "the file ends in the middle of it. Send the whole file, to its last line end.");
        }
        return content;
    }

    private static long line(byte[] file, int end) {
        long line = 1;
        for (int i = 0; i < end; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
