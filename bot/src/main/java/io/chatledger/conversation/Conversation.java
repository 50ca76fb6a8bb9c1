package io.chatledger.conversation;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.Chat;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Sources;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Question;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Answers messages. */
@Service
public class Conversation {

    private final Accounts accounts;
    private final Catalogues catalogues;
    private final Filing filing;
    private final Interpreter interpreter;
    private final Recorder recorder;
    private final Changes changes;
    private final Corrections corrections;
    private final Amendments amendments;
    private final Dictation dictation;
    private final Inquiries inquiries;
    private final Linking linking;
    private final Edits edits;
    private final Sources sources;
    private final Pictures pictures;
    private final Budgeting budgeting;
    private final BudgetOverview overview;
    private final Suggestions suggestions;
    private final Notices notices;
    private final Settings settings;
    private final Leaving leaving;
    private final Repeating repeating;
    private final ApplicationEventPublisher events;

    Conversation(
            Accounts accounts,
            Catalogues catalogues,
            Filing filing,
            Interpreter interpreter,
            Recorder recorder,
            Changes changes,
            Corrections corrections,
            Amendments amendments,
            Dictation dictation,
            Inquiries inquiries,
            Pictures pictures,
            Linking linking,
            Edits edits,
            Sources sources,
            Budgeting budgeting,
            BudgetOverview overview,
            Suggestions suggestions,
            Notices notices,
            Settings settings,
            Leaving leaving,
            Repeating repeating,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.filing = filing;
        this.interpreter = interpreter;
        this.recorder = recorder;
        this.changes = changes;
        this.corrections = corrections;
        this.amendments = amendments;
        this.dictation = dictation;
        this.inquiries = inquiries;
        this.linking = linking;
        this.pictures = pictures;
        this.budgeting = budgeting;
        this.overview = overview;
        this.suggestions = suggestions;
        this.notices = notices;
        this.settings = settings;
        this.leaving = leaving;
        this.repeating = repeating;
        this.edits = edits;
        this.sources = sources;
        this.events = events;
    }

    /** Does what the message asks for and words the answer; to be called inside the caller's transaction. */
    public List<Reply> reply(Message message) {
        if (message.text().length() > Message.LONGEST) {
            return List.of(Reply.of(TalkWords.TOO_LONG));
        }
        Speaker speaker = speaker(message);
        return notices.after(message.chat(), () -> reply(speaker, message));
    }

    private List<Reply> reply(Speaker speaker, Message message) {
        Optional<Reply> booked = repeating.catchUp(speaker);
        List<Reply> replies = message.tapped()
                ? Tap.of(message.text()).map(tap -> tapped(speaker, tap)).orElseGet(() -> List.of(Recorder.gone()))
                : said(speaker, message.text());
        return Stream.concat(booked.stream(), introduced(speaker, message, replies).stream())
                .toList();
    }

    /** Puts back the entries of a file that was exported before; to be called inside the caller's transaction. */
    public List<Reply> bringBack(Message message, byte[] file) {
        return notices.after(message.chat(), () -> List.of(leaving.bringBack(speaker(message), file)));
    }

    private Speaker speaker(Message message) {
        ZoneId zone = message.zone();
        Home home = zone == null ? Home.of(message.locale()) : new Home(message.locale(), zone);
        Account account = accounts.of(message.chat(), home.locale(), home.zone(), message.at());
        return new Speaker(account, catalogues.of(account.number()), message);
    }

    /** On first contact, what was assumed where the channel did not know it. */
    private static List<Reply> introduced(Speaker speaker, Message message, List<Reply> replies) {
        boolean first = speaker.account().createdAt().equals(message.at().truncatedTo(ChronoUnit.MICROS));
        if (!first || message.zone() != null) {
            return replies;
        }
        String assumed = new SettingsWords(speaker.account(), speaker.now()).assumed();
        return Stream.concat(
                        replies.stream().limit(1).map(reply -> reply.adding(assumed)),
                        replies.stream().skip(1))
                .toList();
    }

    private Optional<Reply> asked(Speaker speaker, String text) {
        if (Command.looksLike(text)) {
            String rest = Command.rest(text);
            return Command.in(text).flatMap(command -> switch (command) {
                case RECURRING -> Optional.of(repeating.list(speaker));
                case SETTINGS -> rest.isEmpty() ? Optional.empty() : Optional.of(settings.near(speaker, rest));
                case IMPORT -> Optional.of(Reply.of(Leaving.BRING_BACK));
                case DELETE_ME -> Optional.of(leaving.leave(speaker, rest));
                case HELP, TODAY, WEEK, MONTH, LAST, BUDGETS, CHART, UNDO, EXPORT, LINK, UNLINK, START ->
                    Optional.empty();
            });
        }
        Optional<Reply> limited = budgeting.setAll(speaker, text);
        if (limited.isPresent()) {
            return limited;
        }
        Optional<Reply> filed = filing.asked(speaker, text);
        if (filed.isPresent()) {
            return filed;
        }
        return Requests.in(text).flatMap(request -> switch (request.what()) {
            case "repeats" -> Optional.of(repeating.list(speaker));
            case "leave" -> Optional.of(leaving.leave(speaker, ""));
            case "light", "dark" -> Optional.of(settings.pictures(speaker, request.what()));
            case "pause" -> repeating.named(speaker, Repeating.Deed.PAUSE, request.name());
            case "resume" -> repeating.named(speaker, Repeating.Deed.RESUME, request.name());
            case String _ -> repeating.named(speaker, Repeating.Deed.END, request.name());
        });
    }

    /**
     * Corrects the entries of a message that was edited; to be called inside the caller's transaction.
     *
     * @param message as it is now, with the moment at which it was first said
     * @return nothing when nothing is to be said; a reply in place is for the answer that the message got before
     */
    public List<Reply> edited(Message message) {
        if (message.text().length() > Message.LONGEST) {
            return List.of();
        }
        Speaker speaker = speaker(message);
        return notices.after(
                message.chat(),
                () -> edits.reply(speaker, message.text()).stream().toList());
    }

    /** Keeps which message answered a message, so that it can be edited with it. */
    public void answered(Chat chat, long message, long answer) {
        sources.answered(chat, message, answer);
    }

    /** The message that answered a message, when it is known. */
    public Optional<Long> answerTo(Chat chat, long message) {
        return sources.receipt(chat, message);
    }

    private List<Reply> said(Speaker speaker, String text) {
        Optional<Reply> aboutLinking = linking.reply(speaker, text);
        if (aboutLinking.isPresent()) {
            return List.of(aboutLinking.get());
        }
        Optional<Reply> dictated = dictation.reply(speaker, text);
        if (dictated.isPresent()) {
            return List.of(dictated.get());
        }
        Optional<Reply> known = asked(speaker, text);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        if (!Command.looksLike(text)) {
            return answer(speaker, () -> interpreter.read(speaker, text));
        }
        return Command.in(text)
                .map(command -> answer(speaker, () -> interpreter.read(speaker, command, text)))
                .orElseGet(() -> List.of(Reply.of(TalkWords.NO_COMMAND)));
    }

    private List<Reply> tapped(Speaker speaker, Tap tap) {
        dictation.stop(speaker);
        return switch (tap) {
            case Tap.Undo(long recording) -> List.of(recorder.undo(speaker, recording));
            case Tap.Change(long recording) -> List.of(changes.change(speaker, recording));
            case Tap.Pick(long recording, long entry) -> List.of(changes.pick(speaker, recording, entry));
            case Tap.File(long recording, long entry, var category) ->
                List.of(changes.file(speaker, recording, entry, category));
            case Tap.Draw(View view) ->
                pictures.show(speaker, view).stream()
                        .map(Reply::inPlaceOfPicture)
                        .toList();
            case Tap.Set set -> List.of(settings.tapped(speaker, set));
            case Tap.Unrepeat(long recurring, long recording) -> {
                repeating.forget(speaker, recurring);
                yield List.of(recorder.undo(speaker, recording));
            }
            case Tap.Repeat repeat -> List.of(repeating.tapped(speaker, repeat));
            case Tap.Export(var format) -> List.of(leaving.export(speaker, format));
            case Tap.Leave leave -> List.of(leaving.leave(speaker, leave));
            case Tap.Stay() -> List.of(leaving.stay());
            case Tap.Back(long recording) -> List.of(changes.back(speaker, recording));
            case Tap.Link(String code) -> List.of(linking.link(speaker, code));
            case Tap.StayApart() -> List.of(linking.stayApart(speaker));
            case Tap.UndoBudget(int change) -> List.of(budgeting.undo(speaker, change));
            case Tap.Suggest() -> List.of(suggestions.make(speaker));
            case Tap.Adopt(var category) -> List.of(suggestions.adopt(speaker, category));
            case Tap.Restore(long recording) -> List.of(recorder.restore(speaker, recording));
            case Tap.Edit edit -> List.of(amendments.open(speaker, edit));
            case Tap.Move(long recording, long entry, var day) ->
                List.of(amendments.move(speaker, recording, entry, day));
            case Tap.OtherDay(long recording, long entry) -> List.of(amendments.otherDay(speaker, recording, entry));
            case Tap.Turn(long recording, long entry, var kind) ->
                List.of(amendments.turn(speaker, recording, entry, kind));
            case Tap.Drop(long recording, long entry) -> List.of(amendments.drop(speaker, recording, entry));
            case Tap.Page page -> List.of(inquiries.page(speaker, page));
            case Tap.TakeBack(String step) -> List.of(amendments.takeBack(speaker, step));
            case Tap.Unlink() -> List.of(linking.unlink(speaker));
            case Tap.StayLinked() -> List.of(linking.stay(speaker));
            case Tap.Answer answer ->
                interpreter
                        .choose(speaker, answer)
                        .map(reading -> answer(speaker, () -> reading).stream()
                                .map(Reply::replacing)
                                .toList())
                        .orElseGet(() -> List.of(Reply.of(TalkWords.CLOSED)));
        };
    }

    private List<Reply> answer(Speaker speaker, Supplier<Reading> read) {
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
