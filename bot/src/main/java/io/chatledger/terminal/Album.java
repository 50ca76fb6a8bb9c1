package io.chatledger.terminal;

import io.chatledger.chart.Painter;
import io.chatledger.chart.Picture;
import io.chatledger.conversation.Reply;
import io.chatledger.takeout.Exports;
import io.chatledger.takeout.Wanted;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Keeps pictures and what is exported as files, as a terminal cannot show them.
 *
 * @param folder of the pictures; beside it is the one of exports
 */
record Album(Painter painter, Exports exports, Path folder, Clock clock, ZoneId zone) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    /** The text, and below it where its picture is. */
    String text(Reply reply) throws IOException {
        Picture picture = reply.picture();
        if (reply.file() != null) {
            return reply.text() + "\n" + keep(reply.file());
        }
        return picture == null ? reply.text() : reply.text() + "\n" + keep(picture);
    }

    private Path keep(Picture picture) throws IOException {
        Path file = next(folder, ".png");
        try (OutputStream out = Files.newOutputStream(OwnFiles.file(file))) {
            painter.paint(picture).writeTo(out);
        }
        return file;
    }

    private Path keep(Wanted wanted) throws IOException {
        Path file = next(folder.resolveSibling("exports"), "." + wanted.format().ending());
        try (OutputStream out = Files.newOutputStream(OwnFiles.file(file))) {
            exports.write(wanted, out);
        }
        return file;
    }

    private Path next(Path folder, String ending) throws IOException {
        OwnFiles.folder(folder);
        String name = NAME.format(clock.instant().atZone(zone));
        Path file = folder.resolve(name + ending);
        for (int next = 2; Files.exists(file); next++) {
            file = folder.resolve(name + "-" + next + ending);
        }
        return file;
    }
}
