package io.chatledger.conversation;

import io.chatledger.conversation.CategoryRequests.Request;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.CategoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds, renames, merges and hides categories, by words and by taps that edit one message. */
@Component
class Filing {

    /** What the taps of a page of categories say; a merge carries both categories. */
    private static final Set<String> TAPS = Set.of("categories", "category", "hide", "show", "into", "merge");

    private static final String AND = ">";

    private final Catalogues catalogues;
    private final Interpreter interpreter;

    Filing(Catalogues catalogues, Interpreter interpreter) {
        this.catalogues = catalogues;
        this.interpreter = interpreter;
    }

    /** Empty when the text asks for none of it, or names no category. */
    Optional<Reply> asked(Speaker speaker, String text) {
        return CategoryRequests.in(text).reversed().stream()
                .flatMap(request -> done(speaker, request).stream())
                .findFirst();
    }

    private Optional<Reply> done(Speaker speaker, Request request) {
        return switch (request.deed()) {
            case LIST -> Optional.of(all(speaker, false));
            case ADD -> Optional.of(add(speaker, request.name()));
            case RENAME -> named(speaker, request.name()).map(category -> rename(speaker, category, request.other()));
            case MERGE ->
                named(speaker, request.name())
                        .flatMap(from -> named(speaker, request.other()).map(into -> ask(speaker, from, into, false)));
            case HIDE -> named(speaker, request.name()).map(category -> hide(speaker, category));
            case SHOW -> named(speaker, request.name()).map(category -> show(speaker, category));
        };
    }

    private Optional<Category> named(Speaker speaker, String name) {
        return speaker.phrases()
                .labels()
                .called(CategoryName.of(name).map(CategoryName::text).orElse(name))
                .or(() -> interpreter.category(speaker, name));
    }

    /** @param written a name, perhaps with a picture */
    Reply add(Speaker speaker, String written) {
        Optional<CategoryName> name = CategoryName.of(written);
        if (name.isEmpty()) {
            return Reply.of(FilingWords.NO_NAME);
        }
        Optional<Category> taken = speaker.phrases().labels().called(name.get().text());
        if (taken.isPresent()) {
            return Reply.of(words(speaker).taken(taken.get()));
        }
        if (speaker.catalogue().customs().size() >= Catalogues.MOST) {
            return Reply.of(FilingWords.TOO_MANY);
        }
        Category added = catalogues.add(speaker.number(), name.get());
        return Reply.of(words(again(speaker)).added(added));
    }

    /** @param written the name it had and the one that it gets; the first null to add one */
    Reply said(Speaker speaker, @Nullable String name, String written) {
        if (name == null) {
            return add(speaker, written);
        }
        return named(speaker, name)
                .map(category -> rename(speaker, category, written))
                .orElseGet(() -> Reply.of(FilingWords.unknown(name)));
    }

    private Reply rename(Speaker speaker, Category category, String written) {
        Optional<CategoryName> name = CategoryName.of(written);
        if (name.isEmpty()) {
            return Reply.of(FilingWords.NO_NAME);
        }
        Optional<Category> taken =
                speaker.phrases().labels().called(name.get().text()).filter(other -> other != category);
        if (taken.isPresent()) {
            return Reply.of(words(speaker).taken(taken.get()));
        }
        Label before = speaker.phrases().label(category);
        catalogues.rename(speaker.number(), category, name.get());
        return Reply.of(words(again(speaker)).renamed(before, category));
    }

    private Reply hide(Speaker speaker, Category category) {
        if (isNeeded(category)) {
            return Reply.of(FilingWords.NEEDED);
        }
        catalogues.hide(speaker.number(), category, true);
        return Reply.of(words(speaker).hidden(category));
    }

    private Reply show(Speaker speaker, Category category) {
        catalogues.hide(speaker.number(), category, false);
        return Reply.of(words(speaker).back(category));
    }

    private Reply ask(Speaker speaker, Category from, Category into, boolean inPlace) {
        if (!isMergeable(from, into)) {
            return Reply.of(FilingWords.NOT_MERGED);
        }
        String question = words(speaker).asked(from, into, catalogues.entries(speaker.number(), from));
        List<List<Button>> rows = List.of(List.of(
                new Tap.Set("merge", from.code() + AND + into.code()).as("Merge"),
                new Tap.Set("categories", "").as("Leave both")));
        return inPlace ? Reply.inPlace(question, rows) : new Reply(question, rows, false);
    }

    private static boolean isMergeable(Category from, Category into) {
        return from != into && !isNeeded(from) && into != Category.INCOME;
    }

    private static boolean isNeeded(Category category) {
        return category == Category.OTHER || category == Category.INCOME;
    }

    /** A tap: another page, or what it says is done. */
    Reply tapped(Speaker speaker, Tap.Set set) {
        if (set.value().isEmpty()) {
            return all(speaker, true);
        }
        String[] codes = set.value().split(AND, -1);
        Category category = Category.ofCode(codes[0]);
        Category into = codes.length < 2 ? category : Category.ofCode(codes[1]);
        if (!speaker.catalogue().has(category) || !speaker.catalogue().has(into)) {
            return all(speaker, true);
        }
        return switch (set.what()) {
            case "hide" -> done(hide(speaker, category));
            case "show" -> done(show(speaker, category));
            case "into" -> into == category ? targets(speaker, category) : ask(speaker, category, into, true);
            case "merge" -> isMergeable(category, into) ? merge(speaker, category, into) : all(speaker, true);
            case String _ -> one(speaker, category);
        };
    }

    /** Whether a button of ours can say that. */
    static boolean isPossible(Tap.Set set) {
        if (!TAPS.contains(set.what())) {
            return false;
        }
        return Stream.of(set.value().split(AND, -1))
                .filter(code -> !code.isEmpty())
                .allMatch(code -> Category.ofCode(code) != null);
    }

    private Reply merge(Speaker speaker, Category from, Category into) {
        int entries = catalogues.entries(speaker.number(), from);
        String before = speaker.phrases().label(from).toString();
        catalogues.merge(speaker.number(), from, into);
        return Reply.inPlace(words(speaker).merged(before, into, entries), List.of(back()));
    }

    private Reply all(Speaker speaker, boolean inPlace) {
        List<List<Button>> rows = new ArrayList<>(
                Rows.ofTwo(buttons(speaker, "category", speaker.catalogue().all())));
        if (inPlace) {
            rows.add(List.of(new Tap.Set("all", "").as("Back")));
        }
        String text = words(speaker).all();
        return inPlace ? Reply.inPlace(text, rows) : new Reply(text, rows, false);
    }

    private Reply one(Speaker speaker, Category category) {
        String deed = speaker.catalogue().isHidden(category) ? "show" : "hide";
        List<List<Button>> rows = new ArrayList<>();
        if (!isNeeded(category)) {
            rows.add(List.of(
                    new Tap.Set(deed, category.code()).as(deed.equals("hide") ? "Hide" : "Show again"),
                    new Tap.Set("into", category.code()).as("Merge into …")));
        }
        rows.add(back());
        return Reply.inPlace(words(speaker).one(category), rows);
    }

    private Reply targets(Speaker speaker, Category from) {
        List<Button> targets = speaker.catalogue().shown().stream()
                .filter(into -> isMergeable(from, into))
                .map(into -> new Tap.Set("into", from.code() + AND + into.code())
                        .as(speaker.phrases().label(into).toString()))
                .toList();
        List<List<Button>> rows = new ArrayList<>(Rows.ofTwo(targets));
        rows.add(back());
        return Reply.inPlace("Merge " + speaker.phrases().label(from) + " into which one?", rows);
    }

    private static List<Button> back() {
        return List.of(new Tap.Set("categories", "").as("Back"));
    }

    private static Reply done(Reply reply) {
        return Reply.inPlace(reply.text(), List.of(back()));
    }

    private static List<Button> buttons(Speaker speaker, String what, List<Category> categories) {
        return categories.stream()
                .map(category -> new Tap.Set(what, category.code())
                        .as(speaker.phrases().label(category).toString()))
                .toList();
    }

    private Speaker again(Speaker speaker) {
        return speaker.with(catalogues.of(speaker.number()));
    }

    private static FilingWords words(Speaker speaker) {
        return new FilingWords(speaker.phrases().labels());
    }
}
