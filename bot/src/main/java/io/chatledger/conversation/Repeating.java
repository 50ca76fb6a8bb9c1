package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Recording;
import io.chatledger.recurring.Recurring;
import io.chatledger.recurring.Recurrings;
import io.chatledger.recurring.Rhythm;
import io.chatledger.understanding.Change;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.EntryDraft.Assumed;
import io.chatledger.understanding.Recurrence;
import io.chatledger.understanding.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is booked again and again: begun, listed, paused, resumed and ended. */
@Component
class Repeating {

    static final String NOTHING = "Nothing repeats. Say, for example, “rent 1200 every month on the 1st”.";

    private static final int SHOWN = 15;

    private final Recurrings recurrings;

    Repeating(Recurrings recurrings) {
        this.recurrings = recurrings;
    }

    /**
     * Books today's at once, if one is due, and tells when the next is.
     *
     * @param said all that was said about it
     */
    Reply begin(Speaker speaker, EntryDraft draft, NewEntry entry, String said) {
        Recurrence often = Objects.requireNonNull(draft.recurrence());
        LocalDate today = speaker.phrases().today();
        LocalDate day = Beginning.of(said, draft.date(), today);
        boolean stated = !draft.assumed().contains(Assumed.DATE) && (day.isBefore(today) || !day.equals(draft.date()));
        LocalDate first = stated ? day : often.from();
        Rhythm rhythm = new Rhythm(Rhythm.Unit.valueOf(often.unit().name()), often.step(), first);
        Recurrings.Begun begun = recurrings.begin(
                speaker.number(), entry, rhythm, stated && day.isBefore(today) ? first : today, today, speaker.now());
        Optional<Recording> booked = begun.booked();
        Recurring now = begun.recurring();
        Receipt receipt = new Receipt(speaker.phrases());
        String text = booked.map(recording -> receipt(speaker, recording) + "\n🔁 Again " + when(speaker, now) + ", ")
                        .orElseGet(() -> "🔁 " + receipt.undated(entry) + "\nFrom " + when(speaker, now) + " on, ")
                + RhythmWords.of(now.rhythm()) + ".";
        String assumed =
                new Assumptions(speaker.phrases()).of(List.of(booked.isEmpty() ? draft.without(Assumed.DATE) : draft));
        List<List<Button>> rows = new ArrayList<>();
        booked.ifPresent(recording -> rows.add(Stream.concat(
                        Stream.of(new Tap.Unrepeat(now.id(), recording.id()).as("Undo")),
                        Slips.buttons(recording).stream().skip(1))
                .toList()));
        rows.add(buttons(now));
        return new Reply(text + (assumed.isEmpty() ? "" : "\n" + assumed), rows, false);
    }

    /** What has become due since somebody spoke last, booked now; empty when nothing has. */
    Optional<Reply> catchUp(Speaker speaker) {
        return recurrings
                .book(speaker.number(), speaker.phrases().today(), speaker.now())
                .map(booked ->
                        new Reply(announcement(speaker.phrases(), booked), List.of(Slips.buttons(booked)), false));
    }

    static String announcement(Phrases phrases, Recording booked) {
        List<Entry> entries = booked.entries();
        Receipt receipt = new Receipt(phrases);
        if (entries.size() == 1) {
            return "🔁 " + receipt.line(entries.getFirst());
        }
        List<String> lines = receipt.numbered(entries);
        return "🔁 " + entries.size() + " entries that repeat:\n"
                + String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())))
                + (lines.size() > SHOWN ? "\nand " + (lines.size() - SHOWN) + " more" : "");
    }

    Reply list(Speaker speaker) {
        List<Recurring> all = recurrings.of(speaker.number());
        if (all.isEmpty()) {
            return Reply.of(NOTHING);
        }
        if (all.size() == 1) {
            return new Reply("🔁 " + line(speaker, all.getFirst()), List.of(buttons(all.getFirst())), false);
        }
        List<String> lines = new ArrayList<>();
        List<Button> chosen = new ArrayList<>();
        for (Recurring each : all.subList(0, Math.min(SHOWN, all.size()))) {
            lines.add(lines.size() + 1 + ". " + line(speaker, each));
            chosen.add(new Tap.Repeat(Deed.SHOW, each.id())
                    .as(lines.size() + ". " + new Receipt(speaker.phrases()).name(each.entry())));
        }
        String more = all.size() > SHOWN ? "\nand " + (all.size() - SHOWN) + " more; name them to end them" : "";
        return new Reply("🔁 What repeats:\n" + String.join("\n", lines) + more, Rows.ofTwo(chosen), false);
    }

    /** Does it to the one of that name; empty when none has that name, so that the words may mean something else. */
    Optional<Reply> named(Speaker speaker, Deed deed, String name) {
        return called(speaker, name).map(each -> done(speaker, deed, each.id(), false));
    }

    /** Makes what comes of it another; empty when nothing of that name repeats, or the change is about a day. */
    Optional<Reply> change(Speaker speaker, Selection of, Change to) {
        String name = of.item() == null ? of.merchant() : of.item();
        if (name == null || to.date() != null) {
            return Optional.empty();
        }
        return called(speaker, name)
                .flatMap(each -> recurrings.change(speaker.number(), each.id(), Amended.of(each.entry(), to)))
                .map(now -> new Reply("🔁 " + line(speaker, now), List.of(buttons(now)), false));
    }

    Reply tapped(Speaker speaker, Tap.Repeat tap) {
        return done(speaker, tap.deed(), tap.recurring(), true);
    }

    /** Takes back what was begun, if that was the last thing that was said; what it booked at once is left to be undone. */
    Optional<Reply> undo(Speaker speaker) {
        return recurrings.of(speaker.number()).stream()
                .reduce((_, last) -> last)
                .flatMap(last -> recurrings
                        .undoBegun(speaker.number())
                        .filter(booked -> !booked)
                        .map(_ -> Reply.of("Undone: " + new Receipt(speaker.phrases()).undated(last.entry()) + ", "
                                + RhythmWords.of(last.rhythm()))));
    }

    /** Books it no more, and says nothing of it. */
    void forget(Speaker speaker, long id) {
        recurrings.end(speaker.number(), id);
    }

    private Optional<Recurring> called(Speaker speaker, String name) {
        return recurrings.of(speaker.number()).stream()
                .filter(each -> Stream.of(each.entry().item(), each.entry().merchant())
                        .filter(Objects::nonNull)
                        .anyMatch(word -> word.equalsIgnoreCase(name)))
                .findFirst();
    }

    private Reply done(Speaker speaker, Deed deed, long id, boolean inPlace) {
        LocalDate today = speaker.phrases().today();
        if (deed == Deed.END) {
            return recurrings
                    .end(speaker.number(), id)
                    .map(ended -> new Reply(
                            "⏹ Ended: " + new Receipt(speaker.phrases()).undated(ended.entry())
                                    + ". What was booked stays.",
                            List.of(),
                            inPlace))
                    .orElseGet(Repeating::gone);
        }
        if (deed == Deed.PAUSE) {
            recurrings.pause(speaker.number(), id);
        } else if (deed == Deed.RESUME) {
            recurrings.resume(speaker.number(), id, today);
        }
        return find(speaker, id)
                .map(now ->
                        new Reply((now.paused() ? "⏸ " : "🔁 ") + line(speaker, now), List.of(buttons(now)), inPlace))
                .orElseGet(Repeating::gone);
    }

    private static Reply gone() {
        return Reply.of("That does not repeat any more. “what repeats?” lists what does.");
    }

    private Optional<Recurring> find(Speaker speaker, long id) {
        return recurrings.of(speaker.number()).stream()
                .filter(each -> each.id() == id)
                .findAny();
    }

    private static String line(Speaker speaker, Recurring each) {
        return new Receipt(speaker.phrases()).undated(each.entry()) + " · " + RhythmWords.of(each.rhythm()) + " · "
                + (each.paused() ? "paused" : "next " + when(speaker, each));
    }

    private static String when(Speaker speaker, Recurring each) {
        return speaker.phrases().day(each.next());
    }

    private static String receipt(Speaker speaker, Recording booked) {
        return booked.entries().size() == 1
                ? new Receipt(speaker.phrases()).recorded(booked)
                : announcement(speaker.phrases(), booked);
    }

    private static List<Button> buttons(Recurring each) {
        return List.of(
                each.paused()
                        ? new Tap.Repeat(Deed.RESUME, each.id()).as("Resume")
                        : new Tap.Repeat(Deed.PAUSE, each.id()).as("Pause"),
                new Tap.Repeat(Deed.END, each.id()).as("End it"));
    }

    /** What can be done with something that repeats. */
    enum Deed {
        SHOW,
        PAUSE,
        RESUME,
        END
    }
}
