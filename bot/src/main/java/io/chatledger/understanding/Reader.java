package io.chatledger.understanding;

import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.find.Finders;
import io.chatledger.understanding.find.Marks;
import io.chatledger.understanding.find.NumberStyle;
import io.chatledger.understanding.find.Setting;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Tokenizer;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote: pure, without clock or database, and safe to call from many threads at once. */
public final class Reader {

    /** The longest message that is read, in UTF-16 units. */
    public static final int LONGEST = 4_096;

    private final Finders finders;
    private final Models models;
    private final Decision decision;
    private final Recurrences recurrences = new Recurrences();
    private final Courtesy courtesy = new Courtesy();

    private Reader(Finders finders, Models models) {
        this.finders = finders;
        this.models = models;
        this.decision = new Decision(finders.lexicon(), models);
    }

    /** A reader that is ready and warm. */
    public static Reader load() {
        CompletableFuture<Models> models = CompletableFuture.supplyAsync(Models::load);
        Reader reader = new Reader(new Finders(), models.join());
        Context context =
                new Context(LocalDateTime.of(2026, 1, 1, 12, 0), Locale.US, Currency.getInstance("USD"), Map.of());
        for (String sample : List.of("spent 12 on lunch", "taxi 14 yesterday", "how much this month", "call me at 6")) {
            reader.read(sample, context);
        }
        return reader;
    }

    public Intent read(String text, Context context) {
        return reading(text, context).intent();
    }

    /** The intent together with what led to it. */
    Reading reading(String text, Context context) {
        if (text.length() > LONGEST) {
            Line nothing = Tokenizer.tokenize("");
            return new Reading(
                    nothing, List.of(), List.of(), new Intent.Unclear(new Question(Missing.TOO_LONG, null, List.of())));
        }
        Line line = courtesy.plain(Tokenizer.tokenize(text));
        Reading often = recurring(line, context);
        return often == null ? once(line, context) : often;
    }

    /** An entry that comes round, read without the words that say how often; null for anything else. */
    private @Nullable Reading recurring(Line line, Context context) {
        Recurrences.Cut cut = recurrences.in(line, context.now().toLocalDate());
        if (cut == null) {
            return null;
        }
        Reading reading = once(Tokenizer.tokenize(cut.rest()), context);
        return switch (reading.intent()) {
            case Intent.RecordEntries(var entries)
            when entries.size() == 1 ->
                reading.meaning(
                        new Intent.RecordEntries(List.of(entries.getFirst().every(cut.recurrence()))));
            case Intent.Unclear(Question question) when question.missing() == Missing.AMOUNT -> reading;
            case Intent _ -> null;
        };
    }

    private Reading once(Line line, Context context) {
        Setting setting = new Setting(context.now(), NumberStyle.of(context.locale()), context.currency());
        Marks marks = finders.find(line, setting);
        Sketch sketch = Sketch.of(line, marks, finders.lexicon());
        Findings findings = new Findings(line, marks, sketch, new Guesses(models.intents(sketch)), setting, context);
        return new Reading(line, marks.all(), findings.guesses().all(), decision.of(findings));
    }
}
