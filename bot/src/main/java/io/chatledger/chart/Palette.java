package io.chatledger.chart;

/** The colours of a picture, at most 256: all that cover an area, and for blurred edges the nearest of some others. */
final class Palette {

    private static final int MOST = 256;
    private static final int NONE = -1;

    /** So many pixels are an area, whose colour is kept exactly, however close to another. */
    private static final int AREA = 800;

    private static final int AREAS = 128;

    /** Squared distance, over red, green and blue, from which an edge's colour gets a place of its own. */
    private static final int FAR = 260;

    private final ColourCounts counts;
    private final byte[] indices;
    private final int[] chosen = new int[MOST];
    private int size;

    private Palette(ColourCounts counts) {
        this.counts = counts;
        indices = new byte[counts.places()];
    }

    static Palette of(int[] pixels) {
        Palette palette = new Palette(ColourCounts.of(pixels));
        palette.choose();
        return palette;
    }

    /** The red, green and blue of each colour. */
    byte[] bytes() {
        byte[] bytes = new byte[size * 3];
        for (int i = 0; i < size; i++) {
            bytes[3 * i] = (byte) (chosen[i] >> 16);
            bytes[3 * i + 1] = (byte) (chosen[i] >> 8);
            bytes[3 * i + 2] = (byte) chosen[i];
        }
        return bytes;
    }

    /** Writes the colours' numbers. */
    void index(int[] pixels, int from, int length, byte[] indexed, int to) {
        int last = NONE;
        byte index = 0;
        for (int i = 0; i < length; i++) {
            int pixel = pixels[from + i];
            if (pixel != last || i == 0) {
                last = pixel;
                index = indices[counts.place(pixel)];
            }
            indexed[to + i] = index;
        }
    }

    private void choose() {
        int[] places = counts.commonFirst();
        int areas = 0;
        while (areas < places.length && areas < AREAS && counts.count(places[areas]) >= AREA) {
            take(places[areas++]);
        }
        for (int i = areas; i < places.length; i++) {
            int colour = counts.colour(places[i]);
            int nearest = nearest(colour);
            if (size < MOST && (size == 0 || distance(chosen[nearest], colour) > FAR)) {
                take(places[i]);
            } else {
                indices[places[i]] = (byte) nearest;
            }
        }
    }

    private void take(int place) {
        indices[place] = (byte) size;
        chosen[size++] = counts.colour(place);
    }

    private int nearest(int colour) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size && least > 0; i++) {
            int distance = distance(chosen[i], colour);
            if (distance < least) {
                nearest = i;
                least = distance;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
