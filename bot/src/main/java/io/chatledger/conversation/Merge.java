package io.chatledger.conversation;

import io.chatledger.ledger.Entry;
import io.chatledger.ledger.NewEntry;
import io.chatledger.ledger.Source.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of a message makes of what it said before.
 *
 * @param same what it says as before
 * @param changed what it says otherwise
 * @param vanished ids of entries that it does not tell of any more
 * @param added what it did not tell of before
 */
record Merge(List<Said> same, List<Changed> changed, List<Long> vanished, List<NewEntry> added) {

    /** An entry as it was told before, and as it is told now. */
    record Changed(long entry, NewEntry before, NewEntry after) {

        /** The entry with what is told otherwise; what was corrected by hand and is told as before stays. */
        Entry appliedTo(Entry entry) {
            return new Entry(
                            entry.id(),
                            told(NewEntry::kind, entry.kind()),
                            told(NewEntry::amount, entry.amount()),
                            entry.category(),
                            heard(NewEntry::item, entry.item()),
                            heard(NewEntry::merchant, entry.merchant()),
                            told(NewEntry::day, entry.day()),
                            told(NewEntry::tags, entry.tags()),
                            heard(NewEntry::payment, entry.payment()),
                            heard(NewEntry::note, entry.note()))
                    .filedUnder(told(NewEntry::category, entry.category()));
        }

        private <T> T told(Function<NewEntry, T> field, T now) {
            return field.apply(before).equals(field.apply(after)) ? now : field.apply(after);
        }

        private @Nullable String heard(Function<NewEntry, @Nullable String> field, @Nullable String now) {
            return Objects.equals(field.apply(before), field.apply(after)) ? now : field.apply(after);
        }
    }

    /** Pairs what is the same, then what has the same name, then the same amount, then the rest if it is as many. */
    static Merge of(List<Said> said, List<NewEntry> told) {
        List<Said> left = new ArrayList<>(said);
        List<NewEntry> open = new ArrayList<>(told);
        List<Said> same = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<BiPredicate<NewEntry, NewEntry>> likenesses = new ArrayList<>(List.of(
                NewEntry::equals,
                (before, after) -> Objects.equals(before.item(), after.item())
                        && Objects.equals(before.merchant(), after.merchant()),
                (before, after) -> before.amount().equals(after.amount())));
        for (var alike : likenesses) {
            pair(left, open, alike, same, changed);
        }
        if (left.size() == open.size()) {
            pair(left, open, (_, _) -> true, same, changed);
        }
        return new Merge(same, changed, left.stream().map(Said::entry).toList(), open);
    }

    private static void pair(
            List<Said> left,
            List<NewEntry> open,
            BiPredicate<NewEntry, NewEntry> alike,
            List<Said> same,
            List<Changed> changed) {
        for (Said before : List.copyOf(left)) {
            open.stream()
                    .filter(after -> alike.test(before.as(), after))
                    .findFirst()
                    .ifPresent(after -> {
                        left.remove(before);
                        open.remove(after);
                        if (before.as().equals(after)) {
                            same.add(before);
                        } else {
                            changed.add(new Changed(before.entry(), before.as(), after));
                        }
                    });
        }
    }

    /** What is told of entries that were there before, as it is told now. */
    List<Said> kept() {
        return Stream.concat(same.stream(), changed.stream().map(each -> new Said(each.entry(), each.after())))
                .toList();
    }
}
