package io.chatledger.takeout;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chatledger.account.Accounts;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.CategoryName;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.ledger.Revision;
import io.chatledger.money.Money;
import io.chatledger.storage.OnH2;
import io.chatledger.storage.ThroughDb2Driver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are taken away and brought back. */
class TakeoutTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String HEAD = "day,kind,amount,currency,category,item,merchant,tags,payment,note,id\n";

    @Nested
    @OnH2
    class OnH2Engine extends Suite {}

    @Nested
    @ThroughDb2Driver
    class ThroughIbmsDriver extends Suite {}

    abstract static class Suite {

        private long account;

        @Autowired
        Accounts accounts;

        @Autowired
        Ledger ledger;

        @Autowired
        Catalogues catalogues;

        @Autowired
        Exports exports;

        @Autowired
        Imports imports;

        @BeforeEach
        void open() {
            account = accounts.open(Locale.US, NOW);
        }

        @Test
        void aFileBroughtBackToAnEmptyLedgerMakesTheSameLedger() throws Unreadable {
            record(Kind.EXPENSE, "12.50", "USD", Category.EATING_OUT, "lunch", "Nando's", Set.of("party", "berlin"));
            record(Kind.INCOME, "2500", "EUR", Category.INCOME, "pay", null, Set.of());
            record(Kind.REFUND, "900", "JPY", Category.SHOPPING, null, "鮨, \"one\"", Set.of());
            byte[] file = file(Format.CSV);
            long other = accounts.open(Locale.US, NOW);
            assertThat(imports.bringBack(other, file, NOW)).isEqualTo(new Imports.Result(3, 3));
            assertThat(told(other)).isEqualTo(told(account));
            assertThat(file(other, Format.CSV)).isEqualTo(file);
        }

        @Test
        void whatIsThereIsNotDoubled() throws Unreadable {
            record("1", "bread");
            Recording gone = record("2", "wine");
            byte[] file = file(Format.CSV);
            ledger.undo(account, gone.id(), NOW);
            record("3", "milk");
            assertThat(imports.bringBack(account, file, NOW)).isEqualTo(new Imports.Result(2, 1));
            assertThat(imports.bringBack(account, file, NOW)).isEqualTo(new Imports.Result(2, 0));
            assertThat(told(account)).hasSize(3);
        }

        @Test
        void whatCameBackFromAFileIsNotPutBackASecondTime() throws Unreadable {
            Recording gone = ledger.record(account, List.of(expense("1", "bread"), expense("2", "wine")), NOW);
            byte[] file = file(Format.CSV);
            ledger.revise(account, gone.id(), new Revision(List.of(), Set.of(), List.of(expense("3", "milk"))), NOW);
            ledger.undo(account, gone.id(), NOW);
            assertThat(imports.bringBack(account, file, NOW)).isEqualTo(new Imports.Result(2, 2));
            assertThat(ledger.restore(account, gone.id(), NOW))
                    .hasValueSatisfying(back ->
                            assertThat(back.entries()).extracting(Entry::item).containsExactly("milk"));
            assertThat(told(account)).hasSize(3);
            ledger.undo(account, gone.id(), NOW);
            ledger.restore(account, gone.id(), NOW);
            assertThat(told(account)).hasSize(3);
            assertThat(ledger.restore(account, gone.id(), NOW)).isEmpty();
        }

        @Test
        void oneUndoTakesBackAllThatWasBroughtBack() throws Unreadable {
            record("1", "bread");
            imports.bringBack(
                    account, bytes(HEAD + "2026-01-02,,5,USD,,tea,,,,,a\n2026-01-03,,6,USD,,tea,,,,,b\n"), NOW);
            assertThat(ledger.undoLast(account, NOW))
                    .hasValueSatisfying(undone -> assertThat(undone.before()).hasSize(2));
            assertThat(told(account)).hasSize(1);
        }

        @Test
        void rowsThatSomebodyWroteAreTakenOnceThoughTheyHaveNoId() throws Unreadable {
            byte[] file = bytes("Amount;Day;Currency;Item\n5;2026-01-02;EUR;tea\n5;2026-01-02;EUR;tea\n");
            assertThat(imports.bringBack(account, file, NOW)).isEqualTo(new Imports.Result(2, 2));
            assertThat(imports.bringBack(account, file, NOW)).isEqualTo(new Imports.Result(2, 0));
        }

        @Test
        void spreadsheetsCalculateNothingAndTheWordsComeBackAsTheyWere() throws Unreadable, IOException {
            List<String> words =
                    List.of("=1+1", "+49", "-", "@SUM(A1)", "'=x", "''", "\uFF1D1", "=\"a\",b", "a\tb", "’");
            words.forEach(word -> record("1", word));
            String file = new String(file(Format.CSV), UTF_8);
            file.lines()
                    .skip(1)
                    .forEach(line -> assertThat(cells(line)).noneMatch(cell -> cell.matches("[=+\\-@\\t\\uFF1D].*")));
            assertThat(file).contains(",1.00,");
            long other = accounts.open(Locale.US, NOW);
            imports.bringBack(other, bytes(file), NOW);
            assertThat(ledger.last(other, 100, null, null, null))
                    .extracting(Entry::item)
                    .containsExactlyInAnyOrderElementsOf(words);
        }

        @Test
        void anythingSomebodyWroteComesBack() throws Unreadable {
            Random random = new Random(7);
            int[] letters = "=+-@'\",;\\ \tab|#é€😀\u202E".codePoints().toArray();
            List<String> words = IntStream.range(0, 200)
                    .mapToObj(_ -> "x"
                            + random.ints(random.nextInt(1, 12), 0, letters.length)
                                    .mapToObj(at -> Character.toString(letters[at]))
                                    .reduce("", String::concat)
                            + "x")
                    .map(word -> random.nextBoolean() ? word : word.substring(1).strip())
                    .filter(word -> !word.isBlank())
                    .toList();
            words.forEach(word -> record("1", word));
            long other = accounts.open(Locale.US, NOW);
            imports.bringBack(other, file(Format.CSV), NOW);
            assertThat(told(other)).isEqualTo(told(account));
        }

        @Test
        void hledgerFindsTheSameTotals() throws Exception {
            assumeTrue(Hledger.isExpected());
            record(
                    Kind.EXPENSE,
                    "12.50",
                    "USD",
                    Category.EATING_OUT,
                    "(lunch) ; | x",
                    "* \"at\" Joe's",
                    Set.of("a,b", "c"));
            record(Kind.EXPENSE, "7.50", "USD", Category.EATING_OUT, null, null, Set.of());
            record(Kind.REFUND, "5", "USD", Category.EATING_OUT, "!\u2028line\tend", null, Set.of());
            record(Kind.INCOME, "1.234", "KWD", Category.INCOME, "pay", null, Set.of());
            record(Kind.EXPENSE, "900", "JPY", Category.GIFTS_DONATIONS, "2026-01-01 =x  5 USD", null, Set.of());
            assertThat(Hledger.balance(file(Format.HLEDGER)))
                    .containsExactlyInAnyOrder(
                            "\"expenses:eating_out\",\"15.00 USD\"",
                            "\"expenses:gifts_donations\",\"900 JPY\"",
                            "\"income\",\"-1.234 KWD\"");
            assertThat(ledger.total(account, DAY, DAY, Category.EATING_OUT).sums())
                    .containsExactly(Money.of("15", "USD"));
        }

        @Test
        void aJournalOfBeancountQuotesWhatSomebodyWrote() {
            record(Kind.EXPENSE, "12.50", "USD", Category.GIFTS_DONATIONS, "a \"b\" \\", null, Set.of("x y", "c"));
            assertThat(new String(file(Format.BEANCOUNT), UTF_8))
                    .contains("open Expenses:Gifts-Donations\n")
                    .contains("2026-11-20 * \"a \\\"b\\\" \\\\\" #c #x-y\n")
                    .contains("  Expenses:Gifts-Donations  12.50 USD\n  Assets:Own\n");
        }

        @Test
        void beancountFindsTheSameTotals() throws Exception {
            assumeTrue(Beancount.isExpected());
            record(
                    Kind.EXPENSE,
                    "12.50",
                    "USD",
                    Category.EATING_OUT,
                    "(lunch) ; | \\ \"x\"",
                    "* \"at\" Joe's",
                    Set.of("a,b", "c", "é"));
            record(Kind.EXPENSE, "7.50", "USD", Category.EATING_OUT, null, null, Set.of());
            record(Kind.REFUND, "5", "USD", Category.EATING_OUT, "!\u2028line\tend", null, Set.of());
            record(Kind.INCOME, "1.234", "KWD", Category.INCOME, "pay", null, Set.of());
            record(Kind.EXPENSE, "900", "JPY", Category.GIFTS_DONATIONS, "2026-01-01 =x  5 USD", null, Set.of());
            Category own =
                    catalogues.add(account, CategoryName.of("☕ café, no. 1").orElseThrow());
            record(Kind.EXPENSE, "3", "USD", own, "latte", null, Set.of());
            assertThat(Beancount.balance(file(Format.BEANCOUNT)))
                    .containsExactlyInAnyOrder(
                            "Expenses:Eating-Out,15.00 USD",
                            "Expenses:Gifts-Donations,900 JPY",
                            "Expenses:Own-café-no-1,3.00 USD",
                            "Income:Own,-1.234 KWD");
        }

        @Test
        void onlyTheDaysThatAreAskedFor() throws IOException {
            record("1", "bread");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write(new Wanted(account, Format.CSV, DAY.plusDays(1), DAY.plusDays(9)), out);
            assertThat(out.toString(UTF_8).lines()).hasSize(1);
        }

        @Test
        void aFileThatCannotBeReadNamesTheLineAndNothingIsStored() {
            String good = "2026-01-02,expense,5.00,USD,pets,tea,,,,,a\n";
            refused(bytes(""), "The file is empty.");
            refused(bytes("one,two\n"), "Line 1: ");
            refused(
                    bytes(CsvFile.MARK + HEAD + good + "2026-01-03,expense,5,US"),
                    "Line 3: the file ends in the middle");
            refused(bytes(HEAD + good + "2026-01-03,expense,5,US"), "Line 3: ");
            refused(bytes(HEAD + good + "2026-01-03,expense,5,US\n"), "Line 3: ");
            refused(
                    bytes(HEAD + good + "2026-02-30,expense,5,USD,pets,tea,,,,,b\n"),
                    "Line 3: I cannot read “2026-02-30”");
            refused(bytes(HEAD + good + good.replace("5.00", "1e9")), "Line 3: I cannot read “1e9”");
            refused(bytes(HEAD + good + good.replace("5.00", "-5")), "Line 3: I cannot read “-5”");
            refused(bytes(HEAD + good + good.replace("5.00", "0")), "Line 3: I cannot read");
            refused(bytes(HEAD + good + good.replace("5.00", "5.001")), "Line 3: I cannot read “5.001”");
            refused(bytes(HEAD + good + good.replace("pets", "dogs")), "Line 3: I cannot read “dogs”");
            refused(bytes(HEAD + good + good.replace("tea", "t".repeat(201))), "Line 3: I cannot read");
            refused(bytes(HEAD + good + good.replace("tea", "\"tea")), "Line 3: ");
            refused((HEAD + good).getBytes(UTF_16), "Line 1: the file is not text in UTF-8");
            refused(bytes(HEAD + good, new byte[] {'x', (byte) 0xE9, '\n'}), "Line 3: the file is not text in UTF-8");
            refused((HEAD + good).getBytes(UTF_16LE), "Line 1: the file is not text in UTF-8");
            refused(bytes(HEAD + good + good.replace("\n", ",more\n")), "Line 3: ");
            assertThat(told(account)).isEmpty();
        }

        @Test
        void aHugeFileIsRefusedAndNothingIsStored() {
            refused(new byte[Imports.LARGEST + 1], "The file is larger than 20 MB");
            String head = "day,amount,currency,item\n";
            refused(bytes(head + "2026-01-02,5,USD,\n".repeat(200_001)), "Line 200002: more than 200,000 entries");
            refused(bytes(head + "2026-01-02,5,USD,\n2026-01-02,5,USD," + "x".repeat(19_000_000) + "\n"), "Line 3: ");
            refused(bytes(head + "2026-01-02,5,USD,\n2026-01-02,5,USD," + ",".repeat(19_000_000) + "\n"), "Line 3: ");
            refused(bytes(head + "\"".repeat(19_000_001) + "\n"), "Line 2: ");
            assertThat(told(account)).isEmpty();
        }

        @Test
        void aFileOfASpreadsheetMayEndWithoutALineEnd() throws Unreadable {
            byte[] file = bytes("day,amount,currency\n2026-01-02,5.00,USD\n2026-01-03,6,USD");
            assertThat(imports.bringBack(account, file, NOW)).isEqualTo(new Imports.Result(2, 2));
            assertThat(imports.bringBack(account, file, NOW)).isEqualTo(new Imports.Result(2, 0));
        }

        @Test
        void everyCutOfAFileIsRefusedOrWhole() {
            record("1", "bread");
            record("2", "wine \"red\", dry");
            byte[] file = file(Format.CSV);
            long other = accounts.open(Locale.US, NOW);
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                boolean atLineEnd = length > 0 && cut[length - 1] == '\n';
                if (!atLineEnd) {
                    assertThatThrownBy(() -> imports.bringBack(other, cut, NOW)).isInstanceOf(Unreadable.class);
                }
            }
            assertThat(told(other)).isEmpty();
        }

        private void refused(byte[] file, String sentence) {
            assertThatThrownBy(() -> imports.bringBack(account, file, NOW))
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            unreadable -> assertThat(unreadable.sentence()).startsWith(sentence));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(UTF_8);
        }

        private static byte[] bytes(String text, byte[] more) {
            byte[] all = Arrays.copyOf(bytes(text), bytes(text).length + more.length);
            System.arraycopy(more, 0, all, all.length - more.length, more.length);
            return all;
        }

        private static List<String> cells(String line) {
            return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell)
                    .toList();
        }

        private byte[] file(Format format) {
            return file(account, format);
        }

        private byte[] file(long of, Format format) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                exports.write(new Wanted(of, format), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        private Recording record(String amount, String item) {
            return record(Kind.EXPENSE, amount, "USD", Category.GROCERIES, item, null, Set.of());
        }

        private Recording record(
                Kind kind,
                String amount,
                String currency,
                Category category,
                @Nullable String item,
                @Nullable String merchant,
                Set<String> tags) {
            return ledger.record(
                    account,
                    List.of(new NewEntry(
                            kind, Money.of(amount, currency), category, item, merchant, DAY, tags, "card", "a note")),
                    NOW);
        }

        private static NewEntry expense(String amount, String item) {
            return new NewEntry(Kind.EXPENSE, Money.of(amount, "USD"), Category.GROCERIES, item, null, DAY, Set.of());
        }

        private List<String> told(long of) {
            return ledger.last(of, 1000, null, null, null).stream()
                    .map(entry -> entry.toString().replaceFirst("id=\\d+", ""))
                    .toList();
        }
    }
}
