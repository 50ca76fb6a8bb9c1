package io.chatledger.takeout;

import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Inventory;
import io.chatledger.ledger.Kept;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Brings the entries of a CSV file back: those that are not there, all of them or none. */
@Service
public class Imports {

    /** The largest file that is read, in bytes: as much as a Telegram bot may fetch. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final Inventory inventory;
    private final Catalogues catalogues;

    Imports(Inventory inventory, Catalogues catalogues) {
        this.inventory = inventory;
        this.catalogues = catalogues;
    }

    /**
     * What became of a file.
     *
     * @param found how many entries it has
     * @param added how many of them were not there
     */
    public record Result(int found, int added) {}

    /**
     * Reads all of the file before anything is stored.
     *
     * @throws Unreadable when any part of it is not as it should be; nothing is stored then
     */
    public Result bringBack(long account, byte[] file, Instant now) throws Unreadable {
        String text = FileText.of(file);
        CategoryCells cells = new CategoryCells(catalogues.of(account));
        List<Kept> kept = new CsvReading(text, cells).entries();
        if (!cells.unknown().isEmpty()) {
            cells.unknown().forEach(name -> catalogues.add(account, name));
            kept = new CsvReading(text, new CategoryCells(catalogues.of(account))).entries();
        }
        return new Result(kept.size(), inventory.putBack(account, kept, now));
    }
}
