package io.chatledger.understanding.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A maximum entropy model that OpenNLP has trained, evaluated as OpenNLP does. Its features are found by 64-bit hashes of
 * their names: no string is built to look one up, and all that is known of one stands together, as most of the time goes
 * into waiting for memory.
 */
final class Weights {

    /** An empty slot; a slot holds as many bits of a hash as a place leaves, which is more than it takes. */
    private static final long ABSENT = 0;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int PLACE_BITS = 24;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final String[] outcomes;
    private final long[] slots;

    /** An outcome takes the place of the last bits of its weight, which then is right to a millionth. */
    private static final int OUTCOME = 0x1F;

    /** For each feature the number of its outcomes, and then each outcome's weight, as the bits of a float, and the outcome. */
    private final int[] weights;

    /** Reads what {@link WeightsFile} wrote. */
    Weights(ByteBuffer file) {
        this.outcomes = new String[file.getInt()];
        if (outcomes.length > OUTCOME) {
            throw new IllegalStateException("a model has too many outcomes");
        }
        for (int i = 0; i < outcomes.length; i++) {
            byte[] name = new byte[file.get()];
            file.get(name);
            outcomes[i] = new String(name, StandardCharsets.US_ASCII);
        }
        int features = file.getInt();
        this.weights = new int[1 + features + file.getInt()];
        this.slots = new long[Integer.highestOneBit(features + 1) * 4];
        int place = 1;
        for (int feature = 0; feature < features; feature++) {
            put(file.getLong(), place);
            int count = file.get();
            weights[place++] = count;
            for (int i = 0; i < count; i++) {
                int outcome = file.get();
                weights[place++] = ((Float.floatToRawIntBits(file.getFloat()) + OUTCOME / 2) & ~OUTCOME) | outcome;
            }
        }
    }

    private void put(long hash, int place) {
        int slot = slot(hash);
        if (slots[slot] != ABSENT || place > PLACE) {
            throw new IllegalStateException("two features of a model have one hash, or there are too many");
        }
        slots[slot] = (hash & ~PLACE) | place;
    }

    /** Where a hash stands or would stand. */
    private int slot(long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != ABSENT && (slots[slot] ^ hash) >>> PLACE_BITS != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    static long hashOf(String feature) {
        return mix(hash(0, feature));
    }

    private static long hash(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * FACTOR + text.charAt(i) + 1;
        }
        return hash;
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 29) ^ (hash >>> 47)) * FACTOR;
        return mixed ^ (mixed >>> 32);
    }

    int outcomes() {
        return outcomes.length;
    }

    String outcome(int index) {
        return outcomes[index];
    }

    /** The features of something, looked up together so that the processor waits for many of them at once; for one thread. */
    final class Places implements Features {

        private long[] hashes = new long[64];
        private int count;

        @Override
        public void add(String first, String second) {
            look(hash(hash(0, first), second));
        }

        @Override
        public void add(String first, String second, String third) {
            look(hash(hash(hash(0, first), second), third));
        }

        @Override
        public void add(String first, String second, String third, String fourth) {
            look(hash(hash(hash(hash(0, first), second), third), fourth));
        }

        void add(String name) {
            look(hash(0, name));
        }

        private void look(long hash) {
            hashes = count < hashes.length ? hashes : Arrays.copyOf(hashes, 2 * count);
            hashes[count++] = mix(hash);
        }

        /** The probabilities of the outcomes, given these features, which are forgotten. */
        double[] evaluate() {
            for (int i = 0; i < count; i++) {
                hashes[i] = slots[slot(hashes[i])] & PLACE;
            }
            float[] sums = new float[outcomes.length];
            for (int i = 0; i < count; i++) {
                add((int) hashes[i], sums);
            }
            count = 0;
            return probabilities(sums);
        }

        private void add(int place, float[] sums) {
            int end = place + 1 + weights[place];
            for (int i = place + 1; i < end; i++) {
                sums[weights[i] & OUTCOME] += Float.intBitsToFloat(weights[i] & ~OUTCOME);
            }
        }

        private static double[] probabilities(float[] sums) {
            double[] probabilities = new double[sums.length];
            double all = 0;
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = Math.exp(sums[i]);
                all += probabilities[i];
            }
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] /= all;
            }
            return probabilities;
        }
    }
}
