package io.chatledger.understanding.find;

import io.chatledger.understanding.words.Line;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Currencies named without an amount: "change it to euros". */
public final class CurrencyWords {

    private final Currencies currencies = new Currencies();

    /** The currency that a token begins to name, or null. */
    public @Nullable Currency at(Line line, int i, Setting setting) {
        Currencies.Found found = line.touches(i) ? null : currencies.after(line, i, setting);
        boolean letter = found != null && found.to() == i + 1 && line.text(i).length() == 1;
        return found == null || (letter && Character.isLetter(line.text(i).charAt(0))) ? null : found.currency();
    }
}
