package io.chatledger.telegram;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture as it arrived.
 *
 * @param hash of its bytes
 */
record Photo(int width, int height, int bytes, String hash) {

    private static final int MOST_BYTES = 10 << 20;
    private static final int LONGEST_SIDES = 10_000;
    private static final int MOST_OBLONG = 20;

    /** Refuses what Telegram takes for no picture. */
    static Photo of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(413, "Request Entity Too Large", null);
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw Refusal.bad("IMAGE_PROCESS_FAILED");
            }
            int width = image.getWidth();
            int height = image.getHeight();
            if (width + height > LONGEST_SIDES || Math.max(width, height) > MOST_OBLONG * Math.min(width, height)) {
                throw Refusal.bad("PHOTO_INVALID_DIMENSIONS");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Photo(width, height, bytes.length, HexFormat.of().formatHex(digest));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw Refusal.bad("IMAGE_PROCESS_FAILED");
        }
    }

    /** As a message of the Bot API lists its sizes. */
    void tell(ObjectNode message) {
        message.putArray("photo")
                .addObject()
                .put("file_id", hash)
                .put("file_unique_id", hash)
                .put("width", width)
                .put("height", height);
    }
}
