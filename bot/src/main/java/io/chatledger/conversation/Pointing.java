package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Ledger;
import io.chatledger.understanding.Change;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Corrects entries that somebody points at by their places: “the second one was 13”, “delete the third”, “change 2 to 15”. */
@Component
class Pointing {

    static final String WHICH = "Which one do you mean? Say what it was, for example “delete the taxi”; “last 10” lists"
            + " the latest ones.";
    static final String WHICH_END =
            "At the top of the list, or at its end? Say their numbers, for example “delete 1 and 2”.";

    private final Ledger ledger;
    private final Numbered numbered;
    private final Interpreter interpreter;
    private final Corrections corrections;

    Pointing(Ledger ledger, Numbered numbered, Interpreter interpreter, Corrections corrections) {
        this.ledger = ledger;
        this.numbered = numbered;
        this.interpreter = interpreter;
        this.corrections = corrections;
    }

    /** Empty when the text points at nothing, or does not say what is to become of it. */
    Optional<Reply> reply(Speaker speaker, String text) {
        return Pointer.in(text).flatMap(pointer -> switch (interpreter.understand(speaker, pointer.rest())) {
            case Intent.ChangeLast change -> {
                Numbered.Shown shown = numbered.of(speaker);
                yield done(speaker, pointer, shown, entries -> change(speaker, shown, entries, change.to()));
            }
            case Intent.DeleteLast _ ->
                done(speaker, pointer, numbered.of(speaker), entries -> corrections.delete(speaker, entries));
            case Intent _ -> Optional.empty();
        });
    }

    /** The numbers of a list stay the last that were shown: the others of a message are left out of the answer. */
    private Reply change(Speaker speaker, Numbered.Shown shown, List<Entry> entries, Change to) {
        return entries.size() == 1 && shown.order() == null
                ? corrections.change(speaker, entries.getFirst(), to)
                : corrections.change(speaker, entries, to);
    }

    private Optional<Reply> done(
            Speaker speaker, Pointer pointer, Numbered.Shown shown, Function<List<Entry>, Reply> deed) {
        if (pointer.fromEnd() > 0) {
            return Optional.of(fromEnd(speaker, pointer.fromEnd(), shown, deed));
        }
        List<Entry> entries = pointer.places().stream()
                .map(shown.entries()::get)
                .filter(Objects::nonNull)
                .toList();
        boolean all = !entries.isEmpty() && entries.size() == pointer.places().size();
        if (pointer.bare() && (!all || shown.entries().size() < 2)) {
            return Optional.empty();
        }
        return Optional.of(
                !all
                        ? Reply.of(WHICH)
                        : pointer.bare() && isAmountOfAnother(pointer, shown)
                                ? Reply.of(placeOrAmount(pointer))
                                : deed.apply(entries));
    }

    /** A list begins with its newest entry, so its end is not what was done last. */
    private Reply fromEnd(Speaker speaker, int count, Numbered.Shown shown, Function<List<Entry>, Reply> deed) {
        List<Entry> entries = List.copyOf(shown.entries().values());
        if (shown.order() == Order.LATEST && entries.size() > count) {
            return Reply.of(WHICH_END);
        }
        List<Entry> last = entries.size() >= count
                ? entries.subList(entries.size() - count, entries.size())
                : ledger.last(speaker.number(), count, null, null, null).reversed();
        return last.isEmpty() ? Reply.of(TalkWords.NOTHING_YET) : deed.apply(last);
    }

    private static boolean isAmountOfAnother(Pointer pointer, Numbered.Shown shown) {
        return shown.entries().entrySet().stream()
                .filter(entry -> !pointer.places().contains(entry.getKey()))
                .map(entry -> entry.getValue().amount().amount())
                .anyMatch(amount ->
                        pointer.places().stream().anyMatch(place -> amount.compareTo(BigDecimal.valueOf(place)) == 0));
    }

    private static String placeOrAmount(Pointer pointer) {
        return "Is " + pointer.places().first() + " its number or its amount? Say “number "
                + pointer.places().first() + "”, or what it was, for example “delete the taxi”.";
    }
}
