package io.chatledger.terminal;

import io.chatledger.conversation.Button;
import io.chatledger.conversation.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** Talks with somebody at a terminal: a prompt with history and line editing, buttons as numbered choices. */
final class Prompt {

    private static final AttributedStyle ACCENT = AttributedStyle.BOLD.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

    private final Exchange exchange;
    private final Album album;
    private final String pages;
    private final Terminal terminal;
    private final LineReader reader;

    Prompt(Exchange exchange, Album album, String pages, Terminal terminal, Path history) {
        this.exchange = exchange;
        this.album = album;
        this.pages = pages;
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new DefaultParser().quoteChars(new char[0]).eofOnEscapedNewLine(true))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /**
     * Without native access, which the JVM would warn of on the screen, JLine asks stty instead.
     *
     * @param pages says where the pages are and where their e-mails go
     */
    static void runOnSystem(Exchange exchange, Album album, String pages, Path history) throws IOException {
        boolean nativeAccess = Prompt.class.getModule().isNativeAccessEnabled();
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .encoding(StandardCharsets.UTF_8)
                .stdinEncoding(StandardCharsets.UTF_8)
                .stdoutEncoding(StandardCharsets.UTF_8)
                .ffm(nativeAccess)
                .jni(nativeAccess)
                .build()) {
            new Prompt(exchange, album, pages, terminal, history).run();
        }
    }

    /** Until Ctrl-D. */
    void run() throws IOException {
        show("Tell me what you spend, for example: 12 lunch", AttributedStyle.DEFAULT);
        show("Ask “how much this week”, or say “help”. Ctrl-D ends.", FAINT);
        show(pages, FAINT);
        Choices choices = Choices.NONE;
        Optional<String> line = read();
        while (line.isPresent()) {
            List<Reply> replies = answer(line.get(), choices);
            for (Reply reply : replies) {
                show(album.text(reply), AttributedStyle.DEFAULT);
            }
            choices = Choices.of(replies);
            choices.lines().forEach(row -> show(row, FAINT));
            line = read();
        }
    }

    private List<Reply> answer(String line, Choices choices) {
        return choices.picked(line)
                .map(Button::action)
                .map(exchange::tap)
                .orElseGet(() -> exchange.say(line.replace("\\\n", "\n")));
    }

    /** The next line that is not blank; Ctrl-C begins it anew; empty at the end. */
    private Optional<String> read() {
        while (true) {
            try {
                String line = reader.readLine(new AttributedString("› ", ACCENT).toAnsi(terminal));
                if (!line.isBlank()) {
                    return Optional.of(line);
                }
            } catch (UserInterruptException _) {
                terminal.flush();
            } catch (EndOfFileException _) {
                return Optional.empty();
            }
        }
    }

    private void show(String text, AttributedStyle style) {
        terminal.writer().println(new AttributedString(text, style).toAnsi(terminal));
        terminal.flush();
    }
}
