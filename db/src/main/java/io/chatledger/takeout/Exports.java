package io.chatledger.takeout;

import io.chatledger.ledger.Inventory;
import io.chatledger.ledger.Kept;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Writes entries into files, as they come out of the ledger: memory does not grow with them. */
@Service
public class Exports {

    private final Inventory inventory;

    Exports(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * Writes the file in UTF-8, and leaves the stream open.
     *
     * @throws IOException when the stream does not take it
     */
    public void write(Wanted wanted, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Consumer<Kept> file = switch (wanted.format()) {
            case CSV -> new CsvFile(text);
            case HLEDGER -> new HledgerJournal(text);
            case BEANCOUNT -> new BeancountJournal(text);
        };
        try {
            inventory.each(wanted.account(), wanted.from(), wanted.to(), file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }
}
