package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.ledger.Recording;
import io.chatledger.understanding.Intent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Corrects the entry that somebody points at by its place in the last message: “the second one was 13”, “delete the third”. */
@Component
class Pointing {

    static final String WHICH = "Which one do you mean? Say what it was, for example “delete the taxi”; “last 10” lists"
            + " the latest ones.";
    static final String ONE_BY_ONE = "One at a time, please: “delete the first one”.";

    private static final Map<String, Integer> PLACES = Table.rows("ordinals.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> Integer.parseInt(row.getLast())));

    /** Behind such words it is a day. */
    private static final Pattern PLACE = Pattern.compile(
            "(?<!\\b(?:on|since|from|until|till|by|to|before|after|of) )\\bthe (" + String.join("|", PLACES.keySet())
                    + ")(?: (?:one|entry|item|thing))?\\b",
            Pattern.CASE_INSENSITIVE);

    private final Ledger ledger;
    private final Interpreter interpreter;
    private final Corrections corrections;

    Pointing(Ledger ledger, Interpreter interpreter, Corrections corrections) {
        this.ledger = ledger;
        this.interpreter = interpreter;
        this.corrections = corrections;
    }

    /** Empty when the text points at nothing, or does not say what is to become of it. */
    Optional<Reply> reply(Speaker speaker, String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.find()) {
            return Optional.empty();
        }
        int number = PLACES.getOrDefault(place.group(1).toLowerCase(Locale.ROOT), 1);
        boolean several = place.find();
        return switch (interpreter.understand(speaker, place.replaceAll("it"))) {
            case Intent.ChangeLast change ->
                Optional.of(done(speaker, number, several, entry -> corrections.change(speaker, entry, change.to())));
            case Intent.DeleteLast _ ->
                Optional.of(done(speaker, number, several, entry -> corrections.delete(speaker, List.of(entry))));
            case Intent _ -> Optional.empty();
        };
    }

    private Reply done(Speaker speaker, int number, boolean several, Function<Entry, Reply> deed) {
        return several
                ? Reply.of(ONE_BY_ONE)
                : last(speaker)
                        .map(Recording::entries)
                        .filter(entries -> entries.size() >= number)
                        .map(entries -> deed.apply(entries.get(number - 1)))
                        .orElseGet(() -> Reply.of(WHICH));
    }

    private Optional<Recording> last(Speaker speaker) {
        return ledger.last(speaker.number(), 1, null, null, null).stream()
                .findFirst()
                .flatMap(last -> ledger.recordingOf(speaker.number(), last.id()));
    }
}
