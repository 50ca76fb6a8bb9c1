package io.chatledger.understanding.model;

import java.util.ArrayList;
import java.util.List;

/** Takes the features of a message one after another: as texts to train on, or as their places in a trained model. */
sealed interface Features permits Features.Texts, Weights.Places {

    /** Adds the feature whose name is these pieces in a row. */
    void add(String first, String second);

    void add(String first, String second, String third);

    void add(String first, String second, String third, String fourth);

    /** Features as OpenNLP trains on them. */
    record Texts(List<String> texts) implements Features {

        Texts() {
            this(new ArrayList<>());
        }

        @Override
        public void add(String first, String second) {
            texts.add(first + second);
        }

        @Override
        public void add(String first, String second, String third) {
            texts.add(first + second + third);
        }

        @Override
        public void add(String first, String second, String third, String fourth) {
            texts.add(first + second + third + fourth);
        }
    }
}
