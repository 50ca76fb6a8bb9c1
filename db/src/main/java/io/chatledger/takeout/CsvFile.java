package io.chatledger.takeout;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.chatledger.ledger.Kept;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.function.Consumer;

/** Entries as comma-separated values (RFC 4180), after a byte order mark, by which spreadsheets know UTF-8. */
final class CsvFile implements Consumer<Kept> {

    static final String MARK = "\uFEFF";

    private final CsvWriter csv;
    private final CategoryCells categories;

    CsvFile(Writer out, CategoryCells categories) throws IOException {
        this.categories = categories;
        out.write(MARK);
        csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(Arrays.stream(Column.values()).map(Column::title).toList());
    }

    @Override
    public void accept(Kept kept) {
        csv.writeRecord(Arrays.stream(Column.values())
                .map(column -> column.cell(kept, categories))
                .toList());
    }
}
