package io.chatledger.conversation;

import java.util.List;
import org.springframework.stereotype.Component;

/** Does what a tap on a button says. */
@Component
class Tapping {

    private final Answering answering;
    private final Interpreter interpreter;
    private final Dictation dictation;
    private final Recorder recorder;
    private final Changes changes;
    private final Amendments amendments;
    private final Inquiries inquiries;
    private final Pictures pictures;
    private final Budgeting budgeting;
    private final Suggestions suggestions;
    private final Settings settings;
    private final Repeating repeating;
    private final Leaving leaving;
    private final Linking linking;

    Tapping(
            Answering answering,
            Interpreter interpreter,
            Dictation dictation,
            Recorder recorder,
            Changes changes,
            Amendments amendments,
            Inquiries inquiries,
            Pictures pictures,
            Budgeting budgeting,
            Suggestions suggestions,
            Settings settings,
            Repeating repeating,
            Leaving leaving,
            Linking linking) {
        this.answering = answering;
        this.interpreter = interpreter;
        this.dictation = dictation;
        this.recorder = recorder;
        this.changes = changes;
        this.amendments = amendments;
        this.inquiries = inquiries;
        this.pictures = pictures;
        this.budgeting = budgeting;
        this.suggestions = suggestions;
        this.settings = settings;
        this.repeating = repeating;
        this.leaving = leaving;
        this.linking = linking;
    }

    List<Reply> reply(Speaker speaker, Tap tap) {
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
                        .map(reading -> answering.reply(speaker, () -> reading).stream()
                                .map(Reply::replacing)
                                .toList())
                        .orElseGet(() -> List.of(Reply.of(TalkWords.CLOSED)));
        };
    }
}
