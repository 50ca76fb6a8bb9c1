package io.chatledger.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kept;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.NewEntry;
import io.chatledger.money.Money;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a CSV file; day, amount and currency are needed, the other columns may be missing. */
final class CsvReading {

    private static final Set<Column> NEEDED = Set.of(Column.DAY, Column.AMOUNT, Column.CURRENCY);
    private static final int MOST = 200_000;

    private final String text;
    private final CategoryCells categories;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<String, Integer> alike = new HashMap<>();

    CsvReading(String text, CategoryCells categories) {
        this.text = text;
        this.categories = categories;
    }

    List<Kept> entries() throws Unreadable {
        List<Kept> entries = new ArrayList<>();
        long line = 1;
        try {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator())
                    .allowExtraFields(false)
                    .allowMissingFields(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .ofCsvRecord(text)
                    .iterator();
            head(records.next());
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                entries.add(entry(record));
                if (entries.size() > MOST) {
                    throw new Unreadable(
                            line, "more than 200,000 entries. Send them in parts, each with the first line.");
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Unreadable(line + 1, "this is not CSV: its commas or quotation marks do not fit the first line.");
        }
        return entries;
    }

    /** A semicolon where spreadsheets of the user's country take the comma for decimals. */
    private char separator() {
        String first = text.lines().findFirst().orElse("");
        return first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }

    private void head(CsvRecord titles) throws Unreadable {
        for (int i = 0; i < titles.getFieldCount(); i++) {
            for (Column column : Column.values()) {
                if (column.title().equals(titles.getField(i).strip().toLowerCase(Locale.ROOT))) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        if (!places.keySet().containsAll(NEEDED)) {
            throw new Unreadable(1, "the columns day, amount and currency must be named here. “export” shows how.");
        }
    }

    private Kept entry(CsvRecord record) throws Unreadable {
        long line = record.getStartingLineNumber();
        String shown = "";
        try {
            shown = cell(record, Column.DAY);
            LocalDate day = LocalDate.parse(shown);
            shown = cell(record, Column.CURRENCY);
            Currency currency = Currency.getInstance(shown.toUpperCase(Locale.ROOT));
            shown = cell(record, Column.AMOUNT);
            Money amount = new Money(number(shown), currency);
            shown = cell(record, Column.CATEGORY);
            Category category = shown.isEmpty() ? Category.OTHER : categories.in(shown);
            shown = cell(record, Column.KIND);
            Kind kind =
                    !shown.isEmpty() ? Kind.ofCode(shown) : category == Category.INCOME ? Kind.INCOME : Kind.EXPENSE;
            shown = record.getFields().toString();
            NewEntry entry = new NewEntry(
                    kind,
                    amount,
                    kind == Kind.INCOME ? Category.INCOME : category,
                    words(record, Column.ITEM),
                    words(record, Column.MERCHANT),
                    day,
                    tags(record),
                    words(record, Column.PAYMENT),
                    words(record, Column.NOTE));
            return new Kept(origin(record), entry);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unreadable(
                    line, "I cannot read “" + short40(shown) + "”. “export” shows how each column is written.");
        }
    }

    /** Digits and a point; an exponent could stand for a number of any length. */
    private static BigDecimal number(String text) {
        if (!text.matches("\\d{1,20}(\\.\\d{1,10})?")) {
            throw new IllegalArgumentException("not a number");
        }
        return new BigDecimal(text);
    }

    /** Rows without an id that say the same are told apart by their count, so that a file sent twice changes nothing. */
    private String origin(CsvRecord record) {
        String id = cell(record, Column.ID);
        if (!id.isEmpty()) {
            return id;
        }
        String row = record.getFields().toString();
        int count = alike.merge(row, 1, Integer::sum);
        return UUID.nameUUIDFromBytes((count + row).getBytes(UTF_8)).toString();
    }

    private Set<String> tags(CsvRecord record) {
        String tags = Cell.plain(cell(record, Column.TAGS)).toLowerCase(Locale.ROOT);
        return tags.isBlank() ? Set.of() : Set.copyOf(List.of(tags.strip().split("\\s+")));
    }

    private @Nullable String words(CsvRecord record, Column column) {
        String words = Cell.plain(cell(record, column));
        return words.isBlank() ? null : words;
    }

    private String cell(CsvRecord record, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : record.getField(place).strip();
    }

    private static String short40(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
