package io.chatledger.conversation;

import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Question;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Does what somebody says, and words the answer. */
@Component
class Answering {

    private final Linking linking;
    private final Dictation dictation;
    private final Knowing knowing;
    private final Pointing pointing;
    private final Interpreter interpreter;
    private final Recorder recorder;
    private final Corrections corrections;
    private final Inquiries inquiries;
    private final Budgeting budgeting;
    private final BudgetOverview overview;
    private final Settings settings;
    private final Leaving leaving;
    private final Repeating repeating;
    private final ApplicationEventPublisher events;

    Answering(
            Linking linking,
            Dictation dictation,
            Knowing knowing,
            Pointing pointing,
            Interpreter interpreter,
            Recorder recorder,
            Corrections corrections,
            Inquiries inquiries,
            Budgeting budgeting,
            BudgetOverview overview,
            Settings settings,
            Leaving leaving,
            Repeating repeating,
            ApplicationEventPublisher events) {
        this.linking = linking;
        this.dictation = dictation;
        this.knowing = knowing;
        this.pointing = pointing;
        this.interpreter = interpreter;
        this.recorder = recorder;
        this.corrections = corrections;
        this.inquiries = inquiries;
        this.budgeting = budgeting;
        this.overview = overview;
        this.settings = settings;
        this.leaving = leaving;
        this.repeating = repeating;
        this.events = events;
    }

    List<Reply> reply(Speaker speaker, String text) {
        Optional<Reply> aboutLinking = linking.reply(speaker, text);
        if (aboutLinking.isPresent()) {
            return List.of(aboutLinking.get());
        }
        List<Reply> dictated = dictation.reply(speaker, text);
        if (!dictated.isEmpty()) {
            return dictated;
        }
        Optional<Reply> known = knowing.reply(speaker, text).or(() -> pointing.reply(speaker, text));
        if (known.isPresent()) {
            return List.of(known.get());
        }
        if (!Command.looksLike(text)) {
            return reply(speaker, () -> interpreter.read(speaker, text));
        }
        return Command.in(text)
                .map(command -> reply(speaker, () -> interpreter.read(speaker, command, text)))
                .orElseGet(() -> List.of(Reply.of(TalkWords.NO_COMMAND)));
    }

    /** Does what was understood. */
    List<Reply> reply(Speaker speaker, Supplier<Reading> read) {
        long began = System.nanoTime();
        Reading reading = read.get();
        events.publishEvent(new Understood(reading.intent(), Duration.ofNanos(System.nanoTime() - began)));
        Currency currency = speaker.account().currency();
        return switch (reading.intent()) {
            case Intent.RecordEntries understood -> List.of(recorder.record(speaker, reading.text(), understood));
            case Intent.AskTotal total -> inquiries.total(speaker, total);
            case Intent.GoOn next -> inquiries.goOn(speaker, next);
            case Intent.AskList list -> inquiries.list(speaker, list);
            case Intent.Undo _ -> List.of(undo(speaker));
            case Intent.DeleteLast delete -> List.of(corrections.delete(speaker, delete));
            case Intent.ChangeLast change -> List.of(corrections.correct(speaker, change));
            case Intent.AskChart chart -> inquiries.chart(speaker, chart);
            case Intent.SetBudget set -> List.of(budgeting.set(speaker, set));
            case Intent.ShowBudgets show -> overview.show(speaker, show);
            case Intent.Export export -> List.of(leaving.export(speaker, export, reading.text()));
            case Intent.Link _ -> List.of(linking.begin(speaker));
            case Intent.Settings wanted -> List.of(settings.change(speaker, wanted));
            case Intent.Help(var topic) ->
                List.of(Reply.of(
                        TalkWords.help(topic, currency, speaker.phrases().labels())));
            case Intent.SmallTalk(var talk) -> List.of(Reply.of(TalkWords.smallTalk(talk, currency)));
            case Intent.Unclear(Question question) -> List.of(ask(speaker, reading.text(), question));
            case Intent.None _ -> List.of(Reply.of(TalkWords.notUnderstood(reading.text())));
        };
    }

    private Reply undo(Speaker speaker) {
        return budgeting
                .undoLast(speaker)
                .or(() -> repeating.undo(speaker))
                .orElseGet(() -> recorder.undoLast(speaker));
    }

    private Reply ask(Speaker speaker, String text, Question question) {
        List<Button> answers = interpreter.ask(speaker, text, question).stream()
                .map(option -> new Tap.Answer(Tap.fingerprint(text), option.key()).as(option.label()))
                .toList();
        return new Reply(new QuestionWords(speaker.phrases()).of(question), Rows.ofTwo(answers), false);
    }
}
