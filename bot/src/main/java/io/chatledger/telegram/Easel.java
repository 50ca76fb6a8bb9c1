package io.chatledger.telegram;

import io.chatledger.chart.Painter;
import io.chatledger.chart.Picture;
import io.chatledger.chart.Png;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws pictures on their way out; one that cannot be drawn holds up no chat. */
record Easel(Painter painter) {

    /** The name that a picture travels under. */
    static final String FILE = "chart.png";

    private static final Logger log = LoggerFactory.getLogger(Easel.class);

    Optional<Png> draw(Picture picture) {
        try {
            return Optional.of(painter.paint(picture));
        } catch (RuntimeException e) {
            log.error("A picture cannot be drawn, so its words go alone: {}", Trace.of(e));
            return Optional.empty();
        }
    }
}
