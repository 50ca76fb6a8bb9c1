package io.chatledger.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipeTest {

    @TempDir
    private Path folder;

    @Test
    void aLineInIsAReplyOutAndTheEndOfTheInputEndsTheApplication() throws Exception {
        Run run = Run.of(folder, List.of("12 crêpes", "", "undo"));

        assertThat(run.out())
                .satisfiesExactly(
                        recorded ->
                                assertThat(recorded).startsWith("✓ 12.00 USD").contains("crêpes"),
                        assumed -> assertThat(assumed).isEqualTo("Assumed: USD, today"),
                        empty -> assertThat(empty).startsWith("Tell me what you spent"),
                        undone -> assertThat(undone).startsWith("Undone: 12.00 USD"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void entriesSurviveARestartAndTheFolderIsTheOwnersAlone() throws Exception {
        Path data = folder.resolve("data");
        Run.of(data, List.of("12 lunch"));

        Run again = Run.of(data, List.of("last 5"));

        assertThat(again.out()).last().asString().startsWith("1. 12.00 USD").contains("lunch");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void aPictureIsKeptInTheDataFolderAndTheReplyNamesTheFile() throws Exception {
        Run run = Run.of(folder, List.of("12 lunch", "chart"));

        Path picture = Path.of(run.out().getLast());
        assertThat(run.out().get(2)).startsWith("12.00 USD spent this month");
        assertThat(picture.getParent()).isEqualTo(folder.resolve("pictures"));
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(picture)))
                .isEqualTo("rw-------");
    }

    @Test
    void theLogIsAFileWithoutAnyMessage() throws Exception {
        Run run = Run.of(folder, List.of("12 canarybird", "canarybird?"));

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("chatledger.log")))
                .contains("Started Chatledger")
                .doesNotContain("canarybird");
    }

    @Test
    void aTakenPortDoesNotPreventTheStartAndThePageIsSaidToBeWhereItIs() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of(folder, List.of("12 lunch", "/link"), "--server.port=" + taken.getLocalPort());

            assertThat(run.exit()).isZero();
            assertThat(run.out()).first().asString().startsWith("✓ 12.00 USD");
            assertThat(run.out())
                    .anyMatch(line -> line.matches(".*http://localhost:[1-9][0-9]+/link/[A-Za-z0-9_-]{43}.*"))
                    .noneMatch(line -> line.contains(":" + taken.getLocalPort() + "/"));
        }
    }

    @Test
    void aSecondStartOnTheSameFolderSaysWhyItCannot() throws Exception {
        Process first = Run.builder(folder).start();
        try (var in = first.outputWriter();
                var out = first.inputReader()) {
            in.write("12 lunch\n");
            in.flush();
            assertThat(out.readLine()).startsWith("✓");

            Run second = Run.of(folder, List.of("13 lunch"));

            assertThat(second.exit()).isNotZero();
            assertThat(second.out()).isEmpty();
            assertThat(second.err()).startsWith("Chatledger cannot start.").contains(folder.toString());
        }
        assertThat(first.waitFor()).isZero();
    }
}
