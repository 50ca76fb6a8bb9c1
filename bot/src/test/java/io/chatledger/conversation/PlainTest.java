package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void controlsAndSignsThatAreNotSeenAreLeftOut() {
        assertThat(Plain.shown("lu\u200Bn\u200Dch\u202E\u0000\u001B[31m\uFEFF\uD800"))
                .isEqualTo("lunch[31m");
    }

    @Test
    void lineBreaksBecomeSpaces() {
        assertThat(Plain.shown("  a\r\n\tb\u2028c\u00A0d ")).isEqualTo("a b c d");
    }

    @Test
    void anEmojiOfSeveralStaysWhole() {
        assertThat(Plain.shown("👨‍👩‍👧 ❤️‍🔥")).isEqualTo("👨‍👩‍👧 ❤️‍🔥");
    }

    @Test
    void aLongTextIsCutBetweenWhatPeopleSeeAsCharacters() {
        assertThat(Plain.shown("a".repeat(41))).isEqualTo("a".repeat(39) + "…");
        assertThat(Plain.line("👨‍👩‍👧👨‍👩‍👧", 10)).isEqualTo("👨‍👩‍👧…");
        assertThat(Plain.line("e" + "\u0301".repeat(4000), 40)).isEqualTo("…");
    }

    @Test
    void writingFromRightToLeftIsIsolated() {
        assertThat(Plain.shown("שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(Plain.shown("\u2067שלום\u202C")).isEqualTo("\u2068שלום\u2069");
    }
}
