package io.chatledger.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on real input: what is typed in {@code sixty.psv} is what lies in the database afterwards. */
class SixtyMessagesTest {

    private static final String STORED = """
            SELECT e.amount, e.currency, e.category, e.item, e.merchant, e.entry_day, e.kind,
                   (SELECT LISTAGG(t.tag, ' ') FROM entry_tag t WHERE t.entry_id = e.id) AS tags
            FROM entry e JOIN recording r ON r.id = e.recording_id
            WHERE r.undone_at IS NULL ORDER BY e.id
            """;

    @TempDir
    private Path data;

    @Test
    void whatIsTypedIsStoredAndStaysAfterARestart() throws Exception {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        List<List<String>> table = table();

        Run run = Run.of(data, table.stream().map(List::getFirst).toList());
        Run again = Run.of(data, List.of("last 100"));

        List<String> expected = table.stream().flatMap(row -> rows(row, today)).toList();
        assertThat(table).hasSizeGreaterThanOrEqualTo(60);
        assertThat(run.exit()).isZero();
        assertThat(stored()).containsExactlyElementsOf(expected);
        assertThat(again.out()).first().isEqualTo("The latest " + expected.size() + " entries; 1–10:");
    }

    private static List<List<String>> table() throws Exception {
        try (var lines = Files.lines(Path.of("src/test/resources/terminal/sixty.psv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }

    /** The rows that a message must leave, as {@link #stored} writes them. */
    private static Stream<String> rows(List<String> message, LocalDate today) {
        if (message.get(1).equals("-")) {
            return Stream.empty();
        }
        List<List<String>> columns = message.stream()
                .skip(1)
                .map(column -> Arrays.asList(column.split(" \\+ ", -1)))
                .toList();
        return IntStream.range(0, columns.getFirst().size())
                .mapToObj(i -> columns.stream()
                        .map(column -> column.size() == 1 ? column.getFirst() : column.get(i))
                        .toList())
                .map(row -> String.join(
                                " | ",
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                row.get(3),
                                day(row.get(4), today).toString(),
                                row.get(5),
                                row.get(6))
                        .toLowerCase(Locale.ROOT));
    }

    private static LocalDate day(String day, LocalDate today) {
        return day.startsWith("20") ? LocalDate.parse(day) : today.plusDays(Integer.parseInt(day));
    }

    private List<String> stored() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("ledger") + ";MODE=DB2");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(STORED)) {
            while (row.next()) {
                rows.add(String.join(
                                " | ",
                                amount(row),
                                row.getString("category"),
                                text(row, "item"),
                                text(row, "merchant"),
                                row.getString("entry_day"),
                                text(row, "tags"),
                                row.getString("kind"))
                        .toLowerCase(Locale.ROOT));
            }
        }
        return rows;
    }

    private static String amount(ResultSet row) throws SQLException {
        int decimals = row.getString("currency").equals("JPY") ? 0 : 2;
        return row.getBigDecimal("amount").setScale(decimals).toPlainString() + " " + row.getString("currency");
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
