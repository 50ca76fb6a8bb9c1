package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import io.chatledger.understanding.Question;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The answers that a question offers.
 *
 * @param asked the message that was not clear
 * @param usual categories, the likeliest first
 */
record Options(Phrases phrases, String asked, List<Category> usual) {

    private static final int CATEGORIES = 6;
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[.,'’\\u00A0\\u202F ]?\\d)*");
    private static final Pattern MINUS = Pattern.compile("[-−–](?=\\s?[\\d\\p{Sc}])");

    /** Often none: then the answer can only be written. */
    List<Option> of(Question question) {
        return switch (question.missing()) {
            case ITEM ->
                usual.stream()
                        .limit(CATEGORIES)
                        .map(category -> Option.of(category, asked))
                        .toList();
            case WHICH_AMOUNT -> question.options().stream().map(this::amount).toList();
            case NEGATIVE ->
                List.of(
                        new Option("expense", "Expense", positive(), null),
                        new Option("refund", "Refund", "refund " + positive(), null));
            case AMOUNT, ZERO, TOO_LARGE, DECIMALS, IMPOSSIBLE_DATE, FUTURE_DATE, TOO_LONG, MEANING -> List.of();
        };
    }

    private Option amount(Money money) {
        String text = NUMBER.matcher(asked)
                .results()
                .filter(number ->
                        digits(number.group()).equals(digits(money.amount().toPlainString())))
                .findFirst()
                .map(number -> replaced(number, money))
                .orElse(asked);
        return new Option(money.amount().toPlainString(), phrases.amount(money), text, null);
    }

    private String replaced(MatchResult number, Money money) {
        return asked.substring(0, number.start()) + phrases.number(money) + asked.substring(number.end());
    }

    private String positive() {
        return MINUS.matcher(asked).replaceFirst("");
    }

    /** The digits that 1.234, 1234.00 and 1,234 have in common. */
    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("0+$", "");
    }
}
