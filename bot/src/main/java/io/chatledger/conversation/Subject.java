package io.chatledger.conversation;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Filter;
import io.chatledger.ledger.Kind;
import io.chatledger.understanding.Period;
import io.chatledger.understanding.Selection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a question is about, in words and as a filter. */
record Subject(Phrases phrases, Selection of) {

    private static final int SHORT = 3;

    /** A thing that is named says more than the category that it may belong to. */
    private @Nullable Category category() {
        return of.item() == null || isIncome() ? of.category() : null;
    }

    boolean isIncome() {
        return of.category() == Category.INCOME || of.kind() == Kind.INCOME;
    }

    /** Whether it is everything, or one category. */
    boolean isPlain() {
        return of.about() == null
                && of.tag() == null
                && of.min() == null
                && of.max() == null
                && of.kind() != Kind.REFUND;
    }

    /** Which entries are added up. */
    Filter toAdd(@Nullable Period period) {
        return filter(
                period,
                isIncome()
                        ? EnumSet.of(Kind.INCOME)
                        : of.kind() == Kind.REFUND ? EnumSet.of(Kind.REFUND) : Filter.SPENDING);
    }

    /** Which entries are listed: all kinds, when nothing says which. */
    Filter toList(@Nullable Period period) {
        boolean all = isOfAnyKind() && of.min() == null && of.max() == null;
        return all ? filter(period, EnumSet.allOf(Kind.class)) : toAdd(period);
    }

    /** Which entries are counted, or put in order of their amounts: what came back is no purchase. */
    Filter toCount(@Nullable Period period) {
        return isOfAnyKind() ? filter(period, EnumSet.of(Kind.EXPENSE)) : toAdd(period);
    }

    private boolean isOfAnyKind() {
        return !isIncome() && of.kind() == null;
    }

    private Filter filter(@Nullable Period period, Set<Kind> kinds) {
        List<String> names = Stream.of(of.item(), of.merchant())
                .filter(Objects::nonNull)
                .map(Subject::singular)
                .toList();
        return new Filter(
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                kinds,
                category(),
                names,
                of.tag(),
                of.min(),
                of.max());
    }

    /** For example {@code spent on “coffee” at “lidl” over 20.00 USD}. */
    String spent() {
        String what = of.kind() == Kind.REFUND ? "came back" : isIncome() ? "came in" : "spent";
        return what + details(isIncome() ? " from “" : " on “", isIncome() ? "" : " on ");
    }

    /** For example {@code Coffee, Lidl}; below a picture {@link #spent} tells the rest. */
    String title() {
        String names = Stream.of(of.item(), of.merchant(), of.tag() == null ? null : "#" + of.tag())
                .filter(Objects::nonNull)
                .map(Plain::shown)
                .collect(Collectors.joining(", "));
        String title = names.isEmpty() ? new PictureWords(phrases, Locale.ENGLISH).subject(category()) : names;
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** For example {@code  of “coffee” at “lidl” over 20.00 USD}, often nothing. */
    String listed() {
        String kind = of.kind() == Kind.REFUND ? " that came back" : "";
        return kind + details(" with “", " in ");
    }

    private String details(String item, String category) {
        Category filed = category();
        return (filed == null || category.isEmpty() ? "" : category + phrases.label(filed))
                + (of.item() == null ? "" : item + Plain.shown(of.item()) + "”")
                + (of.merchant() == null ? "" : " at “" + Plain.shown(of.merchant()) + "”")
                + (of.tag() == null ? "" : " tagged #" + Plain.shown(of.tag()))
                + bounds();
    }

    private String bounds() {
        if (of.min() != null && of.max() != null) {
            return of.min().equals(of.max())
                    ? " of " + phrases.amount(of.min())
                    : " from " + phrases.amount(of.min()) + " to " + phrases.amount(of.max());
        }
        return (of.min() == null ? "" : " from " + phrases.amount(of.min()) + " up")
                + (of.max() == null ? "" : " up to " + phrases.amount(of.max()));
    }

    private static String singular(String name) {
        boolean plural = name.length() > SHORT && name.endsWith("s") && !name.endsWith("ss");
        return plural ? name.substring(0, name.length() - 1) : name;
    }
}
