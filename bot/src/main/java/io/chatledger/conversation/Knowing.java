package io.chatledger.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does what is asked for by words or commands that are known by heart, which no model has to judge. */
@Component
class Knowing {

    private final Budgeting budgeting;
    private final Filing filing;
    private final Repeating repeating;
    private final Settings settings;
    private final Leaving leaving;

    Knowing(Budgeting budgeting, Filing filing, Repeating repeating, Settings settings, Leaving leaving) {
        this.budgeting = budgeting;
        this.filing = filing;
        this.repeating = repeating;
        this.settings = settings;
        this.leaving = leaving;
    }

    /** Empty when the text is none of that. */
    Optional<Reply> reply(Speaker speaker, String text) {
        return Command.looksLike(text)
                ? Command.in(text).flatMap(command -> commanded(speaker, command, Command.rest(text)))
                : budgeting
                        .setAll(speaker, text)
                        .or(() -> filing.asked(speaker, text))
                        .or(() -> Requests.in(text).flatMap(request -> requested(speaker, request)));
    }

    private Optional<Reply> commanded(Speaker speaker, Command command, String rest) {
        return switch (command) {
            case RECURRING -> Optional.of(repeating.list(speaker));
            case SETTINGS -> rest.isEmpty() ? Optional.empty() : Optional.of(settings.near(speaker, rest));
            case IMPORT -> Optional.of(Reply.of(Leaving.BRING_BACK));
            case DELETE_ME -> Optional.of(leaving.leave(speaker, rest));
            case HELP, TODAY, WEEK, MONTH, LAST, BUDGETS, CHART, UNDO, EXPORT, LINK, UNLINK, START -> Optional.empty();
        };
    }

    private Optional<Reply> requested(Speaker speaker, Requests.Request request) {
        return switch (request.what()) {
            case "repeats" -> Optional.of(repeating.list(speaker));
            case "leave" -> Optional.of(leaving.leave(speaker, ""));
            case "light", "dark" -> Optional.of(settings.pictures(speaker, request.what()));
            case "pause" -> repeating.named(speaker, Repeating.Deed.PAUSE, request.name());
            case "resume" -> repeating.named(speaker, Repeating.Deed.RESUME, request.name());
            case String _ -> repeating.named(speaker, Repeating.Deed.END, request.name());
        };
    }
}
