package io.chatledger.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatledger.account.Accounts;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.understanding.Change;
import io.chatledger.understanding.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Takes the next message as what an entry is to become, after a tap asked for it. */
@Component
class Dictation {

    /** Tells what is expected from a text that was not clear. */
    private static final String EXPECTED = "\u0001";

    private static final Set<String> CANCELLING = cancelling();

    private final Accounts accounts;
    private final Ledger ledger;
    private final Interpreter interpreter;
    private final Corrections corrections;
    private final Slips slips;

    Dictation(Accounts accounts, Ledger ledger, Interpreter interpreter, Corrections corrections, Slips slips) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.interpreter = interpreter;
        this.corrections = corrections;
        this.slips = slips;
    }

    void expect(Speaker speaker, Field field, Entry entry) {
        String expected = EXPECTED + String.join(":", field.code(), "" + entry.id(), "" + speaker.tapped());
        accounts.asked(speaker.chat(), expected, speaker.now());
    }

    /** Expects nothing any more. */
    void stop(Speaker speaker) {
        taken(speaker);
    }

    /** Empty when nothing is expected, or when the message says something of its own. */
    List<Reply> reply(Speaker speaker, String text) {
        String expected = taken(speaker);
        if (expected == null || Command.looksLike(text)) {
            return List.of();
        }
        String[] parts = expected.split(":", -1);
        Optional<Entry> entry = ledger.entry(speaker.number(), Long.parseLong(parts[1]));
        Optional<Reply> reply = CANCELLING.contains(text.strip().toLowerCase(Locale.ROOT))
                ? Optional.of(Reply.of("Nothing is changed."))
                : entry.isEmpty()
                        ? Optional.of(Recorder.gone())
                        : entry.flatMap(found -> reply(speaker, Field.ofCode(parts[0]), found, text));
        return reply.stream()
                .flatMap(done -> Stream.concat(answered(speaker, entry, Long.parseLong(parts[2])), Stream.of(done)))
                .toList();
    }

    /** What was asked for is shown as it is now in the place of the question, where that can be found. */
    private Stream<Reply> answered(Speaker speaker, Optional<Entry> entry, long question) {
        return question == 0
                ? Stream.empty()
                : entry.map(found -> slips.ofEntry(speaker, found, "").over(question)).stream();
    }

    private Optional<Reply> reply(Speaker speaker, Field field, Entry entry, String text) {
        if (saysSomethingElse(interpreter.understand(speaker, text), field, text)) {
            return Optional.empty();
        }
        return switch (field) {
            case NAME ->
                Texts.name(text) == null
                        ? Optional.empty()
                        : Optional.of(corrections.change(
                                speaker, entry, new Change(null, null, null, null, text, null, null)));
            case NOTE -> Optional.of(corrections.correct(speaker, Amended.noted(entry, text)));
            case AMOUNT, DATE, MORE, KIND -> read(speaker, entry, field, text);
        };
    }

    /** Whether it is an entry, or a question that is longer than a day: "how much today". */
    private static boolean saysSomethingElse(Intent intent, Field field, String text) {
        return switch (intent) {
            case Intent.RecordEntries(var entries) ->
                entries.stream().anyMatch(draft -> draft.item() != null || draft.merchant() != null);
            case Intent.AskTotal _, Intent.AskList _, Intent.AskChart _ ->
                field == Field.DATE && text.strip().split("\\s+", -1).length > 2;
            case Intent _ -> false;
        };
    }

    private Optional<Reply> read(Speaker speaker, Entry entry, Field field, String text) {
        Change told = interpreter.understand(speaker, "no, it was " + text) instanceof Intent.ChangeLast change
                ? change.to()
                : null;
        if (told == null || (field == Field.AMOUNT ? told.amount() == null : told.date() == null)) {
            return Optional.empty();
        }
        Change to = field == Field.AMOUNT
                ? new Change(told.amount(), told.currency(), null, null, null, null, null)
                : new Change(null, null, null, told.date(), null, null, null);
        return Optional.of(corrections.change(speaker, entry, to));
    }

    /** What is expected; a text that was not clear stays where it is. */
    private @Nullable String taken(Speaker speaker) {
        String asked = accounts.takeAsked(speaker.chat(), speaker.now());
        if (asked != null && !asked.startsWith(EXPECTED)) {
            accounts.asked(speaker.chat(), asked, speaker.now());
        }
        return asked != null && asked.startsWith(EXPECTED) ? asked.substring(EXPECTED.length()) : null;
    }

    private static Set<String> cancelling() {
        try {
            return new ClassPathResource("cancelling.txt", Dictation.class)
                    .getContentAsString(UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
