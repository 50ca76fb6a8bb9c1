package io.chatledger.conversation;

import static java.util.stream.Collectors.toSet;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import io.chatledger.understanding.Question;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
    private static final Pattern SINGLE = Pattern.compile("\\d+(?:[.,'’]\\d+)*");
    private static final Pattern MINUS = Pattern.compile("[-−–](?=\\s?[\\d\\p{Sc}])");

    /** Often none: then the answer can only be written. */
    List<Option> of(Question question) {
        return switch (question.missing()) {
            case ITEM ->
                usual.stream()
                        .limit(CATEGORIES)
                        .map(category -> Option.of(category, phrases.label(category), asked))
                        .toList();
            case WHICH_AMOUNT -> amounts(question.options());
            case NEGATIVE -> {
                String positive = MINUS.matcher(asked).replaceFirst("");
                yield List.of(Option.of("expense", "Expense", positive), Option.refund(positive));
            }
            case AMOUNT, ZERO, TOO_LARGE, DECIMALS, IMPOSSIBLE_DATE, WHICH_DAY, FUTURE_DATE, TOO_LONG, MEANING ->
                List.of();
        };
    }

    private List<Option> amounts(List<Money> readings) {
        Set<String> digits = readings.stream().map(Options::digits).collect(toSet());
        long numbers = SINGLE.matcher(asked)
                .results()
                .map(number -> digits(number.group()))
                .filter(digits::contains)
                .distinct()
                .count();
        return numbers > 1 ? oneOfSeveral(readings, digits) : readingsOfOne(readings, digits);
    }

    /** Each of several numbers is the amount when the others are left out. */
    private List<Option> oneOfSeveral(List<Money> numbers, Set<String> digits) {
        return numbers.stream()
                .map(money -> option(money, SINGLE.matcher(asked).replaceAll(number -> {
                    String found = digits(number.group());
                    boolean other = digits.contains(found) && !found.equals(digits(money));
                    return other ? "" : Matcher.quoteReplacement(number.group());
                })))
                .toList();
    }

    /** The number that can be read in several ways is the one that has all digits of one of the readings. */
    private List<Option> readingsOfOne(List<Money> readings, Set<String> digits) {
        return NUMBER.matcher(asked)
                .results()
                .filter(number -> digits.contains(digits(number.group())))
                .findFirst()
                .map(number -> readings.stream()
                        .map(money -> option(money, replaced(number, money)))
                        .toList())
                .orElse(List.of());
    }

    private Option option(Money money, String text) {
        return Option.of(money.amount().toPlainString(), phrases.amount(money), text);
    }

    private String replaced(MatchResult number, Money money) {
        return asked.substring(0, number.start()) + phrases.number(money) + asked.substring(number.end());
    }

    private static String digits(Money money) {
        return digits(money.amount().toPlainString());
    }

    /** The digits that 1.234, 1234.00 and 1,234 have in common. */
    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("0+$", "");
    }
}
