package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts that are no number with a currency beside it: "a tenner", "a dollar fifty". */
final class SaidAmounts {

    private final Currencies currencies;
    private final Numerals numerals;
    private final NumberWords numbers;
    private final Phrases<BigDecimal> slang = new Phrases<>();

    SaidAmounts(Currencies currencies, Numerals numerals, NumberWords numbers) {
        this.currencies = currencies;
        this.numerals = numerals;
        this.numbers = numbers;
        Vocabulary.rows("en/slang-amounts.tsv").forEach(row -> slang.add(row.get(0), new BigDecimal(row.get(1))));
    }

    @Nullable
    Mark at(Line line, int i, Setting setting) {
        Phrases.Match<BigDecimal> word = slang.longest(line, i);
        return word == null ? oneAndCents(line, i, setting) : slang(line, i, word, setting);
    }

    /** One of a currency that is not counted: "a dollar fifty". */
    private @Nullable Mark oneAndCents(Line line, int from, Setting setting) {
        int name = numbers.isArticle(line, from) ? from + 1 : from;
        Currencies.Found found = line.is(name, Shape.WORD) ? currencies.after(line, name, setting) : null;
        int cents = found == null || line.text(name).endsWith("s") ? name : numbers.tens(line, found.to());
        if (found == null || cents <= found.to() || cents == name) {
            return null;
        }
        BigDecimal value = BigDecimal.ONE.add(numerals.centsValue(line, found.to(), cents));
        return Amounts.mark(from, cents, new Amount(List.of(value), found.currency(), Writing.MONEY, 0));
    }

    private Mark slang(Line line, int from, Phrases.Match<BigDecimal> word, Setting setting) {
        Currencies.Found named = currencies.after(line, word.to(), setting);
        int end = named == null ? word.to() : named.to();
        int cents = numerals.cents(line, end);
        BigDecimal value = cents == end ? word.value() : word.value().add(numerals.centsValue(line, end, cents));
        Currency currency = named == null ? null : named.currency();
        return Amounts.mark(from, cents, new Amount(List.of(value), currency, Writing.MONEY, 0));
    }
}
