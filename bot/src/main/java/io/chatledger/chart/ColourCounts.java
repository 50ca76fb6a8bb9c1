package io.chatledger.chart;

import java.util.Arrays;

/** How often each colour is in a picture; each colour has a place, which stays when all are counted. */
final class ColourCounts {

    private static final int RGB = 0xFFFFFF;
    private static final int EMPTY = -1;

    private int[] colours = new int[1 << 13];
    private int[] counts = new int[1 << 13];
    private int found;

    private ColourCounts() {
        Arrays.fill(colours, EMPTY);
    }

    /** @param pixels red, green and blue in the lower 24 bits */
    static ColourCounts of(int[] pixels) {
        ColourCounts counts = new ColourCounts();
        int start = 0;
        while (start < pixels.length) {
            int colour = pixels[start] & RGB;
            int end = start + 1;
            while (end < pixels.length && (pixels[end] & RGB) == colour) {
                end++;
            }
            counts.add(colour, end - start);
            start = end;
        }
        return counts;
    }

    /** How many places there are, used or not. */
    int places() {
        return colours.length;
    }

    int colour(int place) {
        return colours[place];
    }

    int count(int place) {
        return counts[place];
    }

    /** Where a pixel's colour is, or would be. */
    int place(int pixel) {
        int colour = pixel & RGB;
        int mask = colours.length - 1;
        int place = ((colour * 0x9E3779B1) >>> 12) & mask;
        while (colours[place] != colour && colours[place] != EMPTY) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The places that are used, of the most frequent colour first. */
    int[] commonFirst() {
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
}
