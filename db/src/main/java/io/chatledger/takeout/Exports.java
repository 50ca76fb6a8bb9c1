package io.chatledger.takeout;

import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Inventory;
import io.chatledger.ledger.Kept;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Writes entries into files, as they come out of the ledger: memory does not grow with them. */
@Service
public class Exports {

    private final Inventory inventory;
    private final Catalogues catalogues;

    Exports(Inventory inventory, Catalogues catalogues) {
        this.inventory = inventory;
        this.catalogues = catalogues;
    }

    /**
     * Writes the file in UTF-8, and leaves the stream open.
     *
     * @throws IOException when the stream does not take it
     */
    public void write(Wanted wanted, OutputStream out) throws IOException {
        Catalogue catalogue = catalogues.of(wanted.account());
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Consumer<Kept> file = switch (wanted.format()) {
            case CSV -> new CsvFile(text, new CategoryCells(catalogue));
            case HLEDGER -> new HledgerJournal(text, catalogue);
            case BEANCOUNT -> new BeancountJournal(text, catalogue);
        };
        try {
            inventory.each(wanted.account(), wanted.from(), wanted.to(), file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    /** Each entry with the columns of a CSV file by their titles, as they are; those with nothing in them are left out. */
    public void each(Wanted wanted, Consumer<Map<String, String>> taker) {
        CategoryCells categories = new CategoryCells(catalogues.of(wanted.account()));
        inventory.each(wanted.account(), wanted.from(), wanted.to(), kept -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (Column column : Column.values()) {
                row.put(column.title(), column.text(kept, categories));
            }
            row.values().removeIf(String::isEmpty);
            taker.accept(row);
        });
    }
}
