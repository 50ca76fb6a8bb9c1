package io.chatledger.understanding.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.EvalParameters;

/**
 * A maximum entropy model that OpenNLP has trained and evaluates. Its features are found by 64-bit hashes of their names: a
 * table of numbers in place of a large map of strings, that is read in no time, and no string is built to look one up.
 */
final class Weights {

    private static final long ABSENT = 0;

    private final EvalParameters parameters;
    private final String[] outcomes;
    private final double prior;
    private final long[] hashes;
    private final int[] places;

    /** Reads what {@link WeightsFile} wrote. */
    Weights(ByteBuffer file) {
        this.outcomes = new String[file.getInt()];
        for (int i = 0; i < outcomes.length; i++) {
            byte[] name = new byte[file.get()];
            file.get(name);
            outcomes[i] = new String(name, StandardCharsets.US_ASCII);
        }
        int features = file.getInt();
        Context[] contexts = new Context[features];
        int size = Integer.highestOneBit(features + 1) * 4;
        this.prior = Math.log(1.0 / outcomes.length);
        this.parameters = new EvalParameters(contexts, outcomes.length);
        this.hashes = new long[size];
        this.places = new int[size];
        for (int place = 0; place < features; place++) {
            put(file.getLong(), place);
            int[] pattern = new int[file.get()];
            double[] weights = new double[pattern.length];
            for (int i = 0; i < pattern.length; i++) {
                pattern[i] = file.get();
                weights[i] = file.getDouble();
            }
            contexts[place] = new Context(pattern, weights);
        }
    }

    private void put(long hash, int place) {
        int slot = slot(hash);
        if (hashes[slot] != ABSENT) {
            throw new IllegalStateException("two features of a model have one hash");
        }
        hashes[slot] = hash;
        places[slot] = place;
    }

    /** Where a hash stands or would stand. */
    private int slot(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (hashes[slot] != ABSENT && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    static long hashOf(String feature) {
        return mix(hash(0, feature));
    }

    private static long hash(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + text.charAt(i) + 1;
        }
        return hash;
    }

    private static long mix(long hash) {
        long mixed = hash ^ (hash >>> 29) ^ (hash >>> 47);
        return mixed == ABSENT ? 1 : mixed;
    }

    int outcomes() {
        return outcomes.length;
    }

    String outcome(int index) {
        return outcomes[index];
    }

    /** The features found so far that the model knows; for one thread. */
    final class Places implements Features {

        private int[] known = new int[32];
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
            int slot = slot(mix(hash));
            if (hashes[slot] != ABSENT) {
                known = count < known.length ? known : Arrays.copyOf(known, 2 * count);
                known[count++] = places[slot];
            }
        }

        /** The probabilities of the outcomes, given these features, which are forgotten. */
        double[] evaluate() {
            double[] probabilities = new double[outcomes.length];
            Arrays.fill(probabilities, prior);
            GISModel.eval(Arrays.copyOf(known, count), probabilities, parameters);
            count = 0;
            return probabilities;
        }
    }
}
