package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.takeout.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A {@link Tap} as it travels in a button: its name and what it carries, between colons. */
final class TapCode {

    private TapCode() {}

    static String of(Tap tap) {
        return switch (tap) {
            case Tap.Undo(long recording) -> "undo:" + recording;
            case Tap.Change(long recording) -> "change:" + recording;
            case Tap.Pick(long recording, long entry) -> "pick:" + recording + ":" + entry;
            case Tap.File(long recording, long entry, Category category) ->
                "file:" + recording + ":" + entry + ":" + category.code();
            case Tap.Back(long recording) -> "back:" + recording;
            case Tap.Link(String code) -> "link:" + code;
            case Tap.StayApart() -> "apart";
            case Tap.Restore(long recording) -> "restore:" + recording;
            case Tap.Edit(Field field, long recording, long entry) ->
                "edit:" + field.code() + ":" + recording + ":" + entry;
            case Tap.Move(long recording, long entry, LocalDate day) -> "move:" + recording + ":" + entry + ":" + day;
            case Tap.OtherDay(long recording, long entry) -> "otherday:" + recording + ":" + entry;
            case Tap.Turn(long recording, long entry, Kind kind) ->
                "turn:" + recording + ":" + entry + ":" + kind.code();
            case Tap.Drop(long recording, long entry) -> "drop:" + recording + ":" + entry;
            case Tap.Page(long question, int first) -> "page:" + question + ":" + first;
            case Tap.TakeBack(String step) -> "takeback:" + step;
            case Tap.Unlink() -> "unlink";
            case Tap.StayLinked() -> "stay";
            case Tap.Answer(String question, String key) -> "answer:" + question + ":" + key;
            case Tap.UndoBudget(int change) -> "budget:" + change;
            case Tap.Suggest() -> "suggest";
            case Tap.Adopt(Category category) -> "adopt:" + (category == null ? "" : category.code());
            case Tap.Draw(View view) -> "draw:" + view.code();
            case Tap.Set(String what, String value) -> "set:" + what + ":" + value;
            case Tap.Repeat(Repeating.Deed deed, long recurring) ->
                "repeat:" + deed.name().toLowerCase(Locale.ROOT) + ":" + recurring;
            case Tap.Unrepeat(long recurring, long recording) -> "unrepeat:" + recurring + ":" + recording;
            case Tap.Export(Format format) -> "export:" + format.name().toLowerCase(Locale.ROOT);
            case Tap.Leave(long until) -> "leave:" + until;
            case Tap.Stay() -> "keep";
        };
    }

    static Optional<Tap> read(String action) {
        String[] parts = action.split(":", -1);
        try {
            return Optional.ofNullable(
                    switch (parts[0] + parts.length) {
                        case "undo2" -> new Tap.Undo(Long.parseLong(parts[1]));
                        case "change2" -> new Tap.Change(Long.parseLong(parts[1]));
                        case "pick3" -> new Tap.Pick(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "file4" ->
                            new Tap.File(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Category.ofCode(parts[3]));
                        case "back2" -> new Tap.Back(Long.parseLong(parts[1]));
                        case "link2" -> new Tap.Link(parts[1]);
                        case "apart1" -> new Tap.StayApart();
                        case "restore2" -> new Tap.Restore(Long.parseLong(parts[1]));
                        case "edit4" ->
                            new Tap.Edit(Field.ofCode(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
                        case "move4" ->
                            new Tap.Move(Long.parseLong(parts[1]), Long.parseLong(parts[2]), LocalDate.parse(parts[3]));
                        case "otherday3" -> new Tap.OtherDay(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "turn4" ->
                            new Tap.Turn(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Kind.ofCode(parts[3]));
                        case "drop3" -> new Tap.Drop(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "page3" -> new Tap.Page(Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
                        case "takeback2" -> new Tap.TakeBack(parts[1]);
                        case "unlink1" -> new Tap.Unlink();
                        case "stay1" -> new Tap.StayLinked();
                        case "answer3" -> new Tap.Answer(parts[1], parts[2]);
                        case "budget2" -> new Tap.UndoBudget(Integer.parseInt(parts[1]));
                        case "suggest1" -> new Tap.Suggest();
                        case "adopt2" -> new Tap.Adopt(parts[1].isEmpty() ? null : Category.ofCode(parts[1]));
                        case "draw8" -> new Tap.Draw(View.of(Arrays.copyOfRange(parts, 1, 8)));
                        case "set3" ->
                            Settings.isPossible(new Tap.Set(parts[1], parts[2]))
                                    ? new Tap.Set(parts[1], parts[2])
                                    : null;
                        case "repeat3" ->
                            new Tap.Repeat(
                                    Repeating.Deed.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                                    Long.parseLong(parts[2]));
                        case "unrepeat3" -> new Tap.Unrepeat(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                        case "export2" -> new Tap.Export(Format.valueOf(parts[1].toUpperCase(Locale.ROOT)));
                        case "leave2" -> new Tap.Leave(Long.parseLong(parts[1]));
                        case "keep1" -> new Tap.Stay();
                        default -> null;
                    });
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
