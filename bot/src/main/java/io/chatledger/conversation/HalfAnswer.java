package io.chatledger.conversation;

import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.EntryDraft.Assumed;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Question;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An answer that leaves its question open, but says when it was, how it was paid, or a tag: “yesterday” to “How much was taxi?”. */
final class HalfAnswer {

    /** An entry that lacks nothing, so that what is said behind it can only add to it. */
    private static final String WHOLE = "lunch 12 ";

    private static final String ITEM = "lunch";

    /** Makes a thing and a day an expense, and no question: “taxi yesterday”. */
    private static final String PAID = "paid for ";

    private HalfAnswer() {}

    /** The message with the answer in it, which is to be asked about again; empty when the answer says other things. */
    static Optional<Reading> in(String answer, String asked, Question question, Function<String, Intent> reader) {
        return answer.strip().endsWith("?") || !isHalf(reader.apply(WHOLE + answer))
                ? Optional.empty()
                : Stream.of("", PAID)
                        .map(begin -> begin + asked + " " + answer.strip())
                        .flatMap(text -> stillOpen(text, question, reader.apply(text), answer).stream())
                        .findFirst();
    }

    private static boolean isHalf(Intent whole) {
        return whole instanceof Intent.RecordEntries(var entries)
                && entries.size() == 1
                && ITEM.equals(entries.getFirst().item())
                && entries.getFirst().merchant() == null
                && saysMore(entries.getFirst());
    }

    private static boolean saysMore(EntryDraft draft) {
        return !draft.assumed().contains(Assumed.DATE)
                || draft.payment() != null
                || !draft.tags().isEmpty();
    }

    private static Optional<Reading> stillOpen(String text, Question before, Intent intent, String answer) {
        return intent instanceof Intent.Unclear(Question now) && now.missing() == before.missing()
                ? Optional.of(new Reading(text, new Intent.Unclear(told(now, before, answer))))
                : Optional.empty();
    }

    /** What was understood so far, with the answer. */
    private static Question told(Question now, Question before, String answer) {
        return before.about() == null
                ? now
                : new Question(now.missing(), before.about() + " · " + answer.strip(), now.options());
    }
}
