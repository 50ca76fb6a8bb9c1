package io.chatledger.chart;

import java.util.Arrays;

/** The colours of a picture, at most 256: all that cover an area, and for blurred edges the nearest of some others. */
final class Palette {

    private static final int MOST = 256;
    private static final int RGB = 0xFFFFFF;
    private static final int EMPTY = -1;

    /** So many pixels are an area, whose colour is kept exactly, however close to another. */
    private static final int AREA = 800;

    private static final int AREAS = 128;

    /** Squared distance, over red, green and blue, from which an edge's colour gets a place of its own. */
    private static final int FAR = 260;

    private int[] colours = new int[1 << 13];
    private int[] counts = new int[1 << 13];
    private byte[] indices = new byte[0];
    private int found;
    private final int[] chosen = new int[MOST];
    private int size;

    private Palette() {
        Arrays.fill(colours, EMPTY);
    }

    static Palette of(int[] pixels) {
        Palette palette = new Palette();
        palette.count(pixels);
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
        int last = EMPTY;
        byte index = 0;
        for (int i = 0; i < length; i++) {
            int colour = pixels[from + i] & RGB;
            if (colour != last) {
                last = colour;
                index = indices[place(colour)];
            }
            indexed[to + i] = index;
        }
    }

    private void count(int[] pixels) {
        int start = 0;
        while (start < pixels.length) {
            int colour = pixels[start] & RGB;
            int end = start + 1;
            while (end < pixels.length && (pixels[end] & RGB) == colour) {
                end++;
            }
            add(colour, end - start);
            start = end;
        }
    }

    private void add(int colour, int count) {
        int place = place(colour);
        if (colours[place] == EMPTY) {
            if (++found > colours.length / 2) {
                grow();
                place = place(colour);
            }
            colours[place] = colour;
        }
        counts[place] += count;
    }

    private void grow() {
        int[] before = colours;
        int[] weights = counts;
        colours = new int[before.length * 2];
        counts = new int[before.length * 2];
        Arrays.fill(colours, EMPTY);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != EMPTY) {
                int place = place(before[i]);
                colours[place] = before[i];
                counts[place] = weights[i];
            }
        }
    }

    /** Where a colour is, or would be. */
    private int place(int colour) {
        int mask = colours.length - 1;
        int place = ((colour * 0x9E3779B1) >>> 12) & mask;
        while (colours[place] != colour && colours[place] != EMPTY) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void choose() {
        int[] byCount = commonFirst();
        indices = new byte[colours.length];
        boolean[] done = new boolean[byCount.length];
        for (int i = 0; i < byCount.length && i < AREAS && counts[byCount[i]] >= AREA; i++) {
            take(byCount[i]);
            done[i] = true;
        }
        for (int i = 0; i < byCount.length; i++) {
            if (!done[i]) {
                int colour = colours[byCount[i]];
                int nearest = nearest(colour);
                if (size < MOST && (size == 0 || distance(chosen[nearest], colour) > FAR)) {
                    take(byCount[i]);
                } else {
                    indices[byCount[i]] = (byte) nearest;
                }
            }
        }
    }

    private void take(int place) {
        indices[place] = (byte) size;
        chosen[size++] = colours[place];
    }

    private int[] commonFirst() {
        long[] ranked = new long[found];
        int next = 0;
        for (int i = 0; i < colours.length; i++) {
            if (colours[i] != EMPTY) {
                ranked[next++] = (long) -counts[i] << 32 | i;
            }
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked).mapToInt(rank -> (int) rank).toArray();
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
