package io.chatledger.terminal;

import io.chatledger.chart.Painter;
import io.chatledger.chart.Picture;
import io.chatledger.conversation.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Keeps pictures as files, as a terminal cannot show them. */
record Album(Painter painter, Path folder, Clock clock, ZoneId zone) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    /** The text, and below it where its picture is. */
    String text(Reply reply) throws IOException {
        Picture picture = reply.picture();
        return picture == null ? reply.text() : reply.text() + "\n" + keep(picture);
    }

    private Path keep(Picture picture) throws IOException {
        OwnFiles.folder(folder);
        String name = NAME.format(clock.instant().atZone(zone));
        Path file = folder.resolve(name + ".png");
        for (int next = 2; Files.exists(file); next++) {
            file = folder.resolve(name + "-" + next + ".png");
        }
        try (OutputStream out = Files.newOutputStream(OwnFiles.file(file))) {
            painter.paint(picture).writeTo(out);
        }
        return file;
    }
}
