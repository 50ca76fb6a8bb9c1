package io.chatledger.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("io.chatledger.terminal.Screen#isPossible")
class PromptTest {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String ENTER = "\r";

    @TempDir
    private Path data;

    @Test
    void aNumberPicksTheChoiceOnDisplayAndCtrlDEnds() throws Exception {
        try (Screen screen = new Screen(Run.builder(data))) {
            assertThat(screen.see("› "))
                    .contains("for example: 12 lunch", "The page is at http://localhost:", "written to", "mail")
                    .doesNotContain("WARN");
            screen.type("12 lunch" + ENTER);
            screen.see("✓ 12.00 USD");
            screen.see("[1] Undo  [2] Category");
            screen.type("1" + ENTER);
            screen.see("Undone: 12.00 USD");
            screen.see("[1] Put back");
            screen.see("› ");
            screen.type("7" + ENTER);
            screen.see("what was it for?");
            screen.see("› ");
            screen.type("never sent");
            screen.see("never sent");
            screen.type(CTRL_C);
            screen.see("› ");
            screen.type(CTRL_D);

            assertThat(screen.exit()).isZero();
        }
        Path history = data.resolve("history");
        assertThat(Files.readString(history)).contains("12 lunch").doesNotContain("never sent");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void aBackslashBeforeEnterContinuesTheMessageOnTheNextLine() throws Exception {
        try (Screen screen = new Screen(Run.builder(data))) {
            screen.see("› ");
            screen.type("tea 3\\" + ENTER + "cake 4" + ENTER);
            screen.see("2 entries, 7.00 USD");
        }
    }
}
