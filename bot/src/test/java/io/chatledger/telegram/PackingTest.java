package io.chatledger.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackingTest {

    @Test
    void aLongTextIsCutAtTheEndOfALine() {
        String line = "x".repeat(999) + "\n";
        List<String> parts = Packing.split(line.repeat(9));
        assertThat(parts)
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(4096));
        assertThat(String.join("\n", parts)).isEqualTo(line.repeat(9).strip());
    }

    @Test
    void aLineThatIsTooLongIsCutBetweenCharacters() {
        List<String> parts = Packing.split("x" + "😀".repeat(5000));
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.length()).isLessThanOrEqualTo(4096);
            assertThat(part.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        });
        assertThat(String.join("", parts)).isEqualTo("x" + "😀".repeat(5000));
    }

    @Test
    void aTextThatFitsStaysWhole() {
        assertThat(Packing.split("y".repeat(4096))).containsExactly("y".repeat(4096));
    }
}
