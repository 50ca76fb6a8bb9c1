package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.Topic;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words what is not about any entry: help, small talk, and what was not understood. */
final class TalkWords {

    static final String TOO_LONG = "That is too long for me: at most 4,096 characters in one message, please.";
    static final String NO_COMMAND = "I do not know that command. /help shows what you can tell me.";
    static final String NOTHING_YET = "There is nothing yet. Tell me what you spent, for example “12 lunch”.";
    static final String NOTHING_TO_UNDO = "There is nothing to undo.";
    static final String NO_SUCH_ENTRY = "I do not find that entry. “last 10” lists the latest ones.";
    static final String WHICH_ALL = "All of what? For example “delete all coffees” or “delete everything from today”."
            + " /delete_me removes all that I know of you.";
    static final String NOT_LAST = "Something else was done since, so I leave it. “last 10” lists the latest entries.";
    static final String LIST_CLOSED = "That list is closed. Please ask again, for example “last 30”.";
    static final String CLOSED = "That question is closed. Please write it again, for example “12 lunch”.";

    static final String CHARTS = """
            I draw your spending: say “chart”, “pie of last week”, “groceries by month this year”, “calendar of June” or \
            “this month vs last month chart”. The buttons below a picture show it in another way or of another time.""";

    static final String EXPORT =
            "“export” gives you all entries as a file for spreadsheets, “export july” those of a time, "
                    + "“export to hledger” a journal. Send the file back to me to restore them. /delete_me deletes everything.";
    static final String SETTINGS =
            "Say “my currency is EUR”, “I live in Lisbon”, “my week starts on Monday”, “my month "
                    + "starts on the 25th” or “german numbers”. /settings shows all.";

    /** What the help shows; each of them works as it stands. */
    static final List<String> TELLING = List.of(
            "12 lunch",
            "spent 9 on coffee and cake yesterday",
            "tea 3, 2 bagels 5",
            "40 groceries at Aldi #party",
            "got 2500 pay",
            "rent 1200 every month on the 1st",
            "20 refund for shoes");

    static final List<String> ASKING =
            List.of("how much this week", "how much on groceries this month", "last 5", "chart of this month");

    private TalkWords() {}

    static String help(@Nullable Topic topic, Currency currency, Labels labels) {
        return switch (topic) {
            case CATEGORIES -> categories(labels);
            case BUDGETS -> BudgetWords.HELP;
            case CHARTS -> CHARTS;
            case EXPORT -> EXPORT;
            case LINKING -> LinkWords.HELP;
            case SETTINGS -> SETTINGS;
            case RECORDING, QUESTIONS, CORRECTIONS -> help(currency);
            case null -> help(currency);
        };
    }

    private static String categories(Labels labels) {
        return "The categories:\n"
                + labels.catalogue().shown().stream()
                        .map(category -> labels.of(category).toString())
                        .collect(joining("\n"))
                + "\n" + FilingWords.HELP;
    }

    private static String help(Currency currency) {
        return """
                Tell me what you spend or get, in your own words:
                %s
                Ask me:
                %s
                Wrong? Tap a button, or say “no, it was 9.80”, “that was yesterday”, “delete the taxi”, “undo”.
                Amounts without a currency are %s.""".formatted(lines(TELLING), lines(ASKING), currency.getCurrencyCode());
    }

    static String smallTalk(Intent.Talk talk, Currency currency) {
        return switch (talk) {
            case GREETING -> """
                Hello! Tell me what you spend, for example “12 lunch”, and ask “how much this week”.
                Amounts without a currency are %s. Say “help” for more.""".formatted(currency.getCurrencyCode());
            case THANKS -> "You are welcome!";
            case GOODBYE -> "Goodbye! I keep everything safe for you.";
            case PRAISE -> "Thank you, that is kind!";
        };
    }

    /** One example that suits what was written. */
    static String notUnderstood(String text) {
        if (text.isBlank()) {
            return "Tell me what you spent, for example “12 lunch”.";
        }
        if (text.codePoints().anyMatch(Character::isDigit)) {
            return "I recorded nothing. If you spent it, write it, for example, as “spent 12 on lunch”.";
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return "I understand words and amounts, for example “12 lunch”.";
        }
        return text.contains("?")
                ? "I know your entries only. Ask me, for example, “how much this week”."
                : "I recorded nothing. Tell me what you spent, for example “12 lunch”, or say “help”.";
    }

    private static String lines(List<String> examples) {
        return "• " + String.join("\n• ", examples);
    }
}
