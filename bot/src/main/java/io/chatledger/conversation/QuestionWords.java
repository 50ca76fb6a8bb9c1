package io.chatledger.conversation;

import static java.util.stream.Collectors.joining;

import io.chatledger.money.Money;
import io.chatledger.understanding.Question;

/** Words the one question that a message leaves open, each with an example or a way out. */
record QuestionWords(Phrases phrases) {

    String of(Question question) {
        String about = question.about() == null ? "" : Plain.shown(question.about());
        String amounts = question.options().stream().map(phrases::amount).collect(joining(" or "));
        return switch (question.missing()) {
            case AMOUNT ->
                about.isEmpty()
                        ? "How much was it? Just the amount will do, for example “12”."
                        : "How much was " + about + "? Just the amount will do, for example “12”.";
            case ITEM ->
                (amounts.isEmpty() ? "What was it for?" : amounts + ": what was it for?")
                        + " A word will do, for example “lunch”.";
            case WHICH_AMOUNT ->
                amounts.isEmpty() ? "Which amount do you mean, for example “12”?" : "Do you mean " + amounts + "?";
            case ZERO -> "Nothing is recorded for 0. How much was it? For example “12 lunch”.";
            case NEGATIVE -> "Less than nothing: was it an expense or a refund?";
            case TOO_LARGE ->
                "That is more than I can count: amounts stay below " + limit() + ". Was it, for example, “1200 rent”?";
            case DECIMALS -> "That amount has more decimals than its currency. Write it again, for example “12 lunch”.";
            case IMPOSSIBLE_DATE ->
                "There is no such day. Write it again with the day, for example “12 lunch on 3 May”.";
            case WHICH_DAY -> "On which day was that? Write it again with the day, for example “12 lunch on Saturday”.";
            case FUTURE_DATE ->
                "That day is still to come, and I record what was spent already. Was it, for example, “12 lunch yesterday”?";
            case TOO_LONG -> TalkWords.TOO_LONG;
            case MEANING -> "Did you spend it? Then write it, for example, as “spent 12 on lunch”.";
        };
    }

    private String limit() {
        return phrases.number(Money.LIMIT);
    }
}
