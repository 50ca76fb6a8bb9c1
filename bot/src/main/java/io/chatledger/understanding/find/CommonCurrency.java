package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Token.Shape;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A currency told once, at the end, for several bare amounts: "butter 58, paneer 90, all in INR", "rice 4.50, tea 1.40 SGD". */
final class CommonCurrency implements Finder {

    private final Currencies currencies;

    CommonCurrency(Currencies currencies) {
        this.currencies = currencies;
    }

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        int end = line.size();
        while (line.is(end - 1, Shape.MARK)) {
            end--;
        }
        List<Mark> amounts = marks.all().stream()
                .filter(mark -> mark.find() instanceof Amount)
                .toList();
        boolean told = line.is(end - 2, "in") && marks.isFree(end - 1, end);
        Currencies.Found apart = told && amounts.size() > 1 ? currencies.after(line, end - 1, setting) : null;
        if (apart != null) {
            give(apart.currency(), amounts, marks);
            Mark last = Objects.requireNonNull(marks.at(amounts.getLast().from()));
            int all = line.is(end - 3, "all") ? end - 3 : end - 2;
            marks.replace(last.from(), last.to() == all ? end : last.to(), last.find(), getClass());
        } else if (isListed(line, amounts, end)) {
            give(((Amount) amounts.getLast().find()).currency(), amounts.subList(0, amounts.size() - 1), marks);
        }
    }

    /** Whether the last price of a list bears the currency: "chicken rice 4.50, tea 1.40 SGD". */
    private static boolean isListed(Line line, List<Mark> amounts, int end) {
        return amounts.size() > 1
                && amounts.getLast().to() == end
                && line.is(end - 1, Shape.WORD)
                && amounts.subList(0, amounts.size() - 1).stream().allMatch(mark -> line.is(mark.to(), ","));
    }

    private void give(@Nullable Currency currency, List<Mark> amounts, Marks marks) {
        if (currency == null || amounts.stream().anyMatch(mark -> ((Amount) mark.find()).currency() != null)) {
            return;
        }
        for (Mark mark : amounts) {
            Amount amount = (Amount) mark.find();
            Amount money = new Amount(amount.readings(), currency, Writing.MONEY, amount.sign());
            marks.replace(mark.from(), mark.to(), money, getClass());
        }
    }
}
