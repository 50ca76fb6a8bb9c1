package io.chatledger.conversation;

import java.util.List;
import java.util.stream.IntStream;

/** Arranges buttons. */
final class Rows {

    private Rows() {}

    static List<List<Button>> ofTwo(List<Button> buttons) {
        return IntStream.iterate(0, i -> i < buttons.size(), i -> i + 2)
                .mapToObj(i -> buttons.subList(i, Math.min(i + 2, buttons.size())))
                .toList();
    }
}
