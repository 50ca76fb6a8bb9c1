package io.chatledger.conversation;

import io.chatledger.account.Departures;
import io.chatledger.ledger.Ledger;
import io.chatledger.takeout.Format;
import io.chatledger.takeout.Imports;
import io.chatledger.takeout.Unreadable;
import io.chatledger.takeout.Wanted;
import io.chatledger.understanding.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Hands out what somebody recorded, takes it back in, and deletes all of it. */
@Component
class Leaving {

    static final String BRING_BACK = "Send me the CSV file that “export” gave you, and I put back what is missing.";

    private static final String NOTHING = "There is nothing to export yet. Tell me what you spent: “12 lunch”.";
    private static final String KEPT = "Nothing was deleted.";
    private static final String TOO_LATE = "That button is too old. Say /delete_me again.";
    private static final String DELETED =
            "Everything is deleted, and this chat is forgotten. If you write again, we begin anew.";
    private static final String SURE =
            "Delete all that I know of you? Entries, settings and what repeats go, and your account with every chat "
                    + "linked to it. Nobody can bring that back: “export” first, if you want to keep your entries.\n"
                    + "Tap, or type /delete_me everything";
    private static final String CONFIRMED = "everything";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Imports imports;
    private final Departures departures;

    Leaving(Ledger ledger, Imports imports, Departures departures) {
        this.ledger = ledger;
        this.imports = imports;
        this.departures = departures;
    }

    /** A file with the entries of a period, or with all. */
    Reply export(Speaker speaker, Intent.Export asked, String text) {
        Format format = format(text);
        Wanted wanted = asked.period() == null
                ? new Wanted(speaker.number(), format)
                : new Wanted(
                        speaker.number(),
                        format,
                        asked.period().from(),
                        asked.period().to());
        String which = asked.period() == null
                ? "All your entries"
                : "Your entries " + speaker.phrases().period(asked.period());
        return export(speaker, wanted, which);
    }

    Reply export(Speaker speaker, Format format) {
        return export(speaker, new Wanted(speaker.number(), format), "All your entries");
    }

    /** Puts back what is missing; a file with anything wrong in it changes nothing. */
    Reply bringBack(Speaker speaker, byte[] file) {
        try {
            Imports.Result result = imports.bringBack(speaker.number(), file, speaker.now());
            return Reply.of(
                    result.added() == 0
                            ? "All of its " + Findings.entries(result.found())
                                    + " are here already; nothing was changed."
                            : "✓ " + Findings.entries(result.added()) + " put back of " + result.found()
                                    + ". “undo” takes them out again.");
        } catch (Unreadable unreadable) {
            return Reply.of("Nothing was changed. " + unreadable.sentence());
        }
    }

    /** Asks before anything is deleted, unless the command says that it is meant. */
    Reply leave(Speaker speaker, String typed) {
        if (typed.strip().toLowerCase(Locale.ROOT).equals(CONFIRMED)) {
            return delete(speaker, false);
        }
        long until = speaker.now().plus(PATIENCE).getEpochSecond();
        return new Reply(
                SURE,
                List.of(List.of(new Tap.Leave(until).as("Delete everything"), new Tap.Stay().as("Keep it"))),
                false);
    }

    Reply leave(Speaker speaker, Tap.Leave confirmed) {
        return Instant.ofEpochSecond(confirmed.until()).isBefore(speaker.now())
                ? Reply.inPlace(TOO_LATE, List.of())
                : delete(speaker, true);
    }

    Reply stay() {
        return Reply.inPlace(KEPT, List.of());
    }

    private Reply delete(Speaker speaker, boolean inPlace) {
        departures.delete(speaker.number());
        return new Reply(DELETED, List.of(), inPlace);
    }

    private Reply export(Speaker speaker, Wanted wanted, String which) {
        if (ledger.last(speaker.number(), 1, null, wanted.from(), wanted.to()).isEmpty()) {
            boolean all = wanted.equals(new Wanted(speaker.number(), wanted.format()));
            return Reply.of(
                    all ? NOTHING : "There is nothing to export " + which.replaceFirst("Your entries ", "") + ".");
        }
        return switch (wanted.format()) {
            case CSV ->
                Reply.with(
                        wanted,
                        which + ", for spreadsheets. Send the file back to me to restore them.",
                        List.of(List.of(
                                new Tap.Export(Format.HLEDGER).as("hledger"),
                                new Tap.Export(Format.BEANCOUNT).as("beancount"))));
            case HLEDGER -> Reply.with(wanted, which + ", as a journal of hledger.", List.of());
            case BEANCOUNT -> Reply.with(wanted, which + ", as a journal of beancount.", List.of());
        };
    }

    /** The format that is named in the text, by whatever word of it. */
    private static Format format(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return words.contains("ledger") ? Format.HLEDGER : words.contains("beancount") ? Format.BEANCOUNT : Format.CSV;
    }
}
