package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.understanding.Subjects.Subject;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which entries a question or a budget is about. */
final class Selections {

    private final Slots slots;
    private final CategoryNames categories;
    private final Subjects subjects;

    Selections(Slots slots, CategoryNames categories, Subjects subjects) {
        this.slots = slots;
        this.categories = categories;
        this.subjects = subjects;
    }

    Selection in(Findings findings) {
        Selection of = about(findings, subjects.in(findings));
        Bounds bounds = Bounds.in(findings, slots);
        Kind kind = kind(findings.line());
        Category category = comparesKinds(findings.line()) ? null : categories.in(findings);
        return new Selection(
                kind == Kind.INCOME ? Category.INCOME : category,
                of.item(),
                of.merchant(),
                of.tag(),
                category == Category.INCOME ? Kind.INCOME : kind,
                bounds.min(),
                bounds.max());
    }

    /** What a file is to hold: "export my data for the accountant" names no thing. */
    Selection ofFile(Findings findings) {
        Selection of = in(findings);
        return new Selection(of.category(), null, of.merchant(), of.tag(), of.kind(), null, null);
    }

    /** What a budget is for: amounts are limits there. */
    Selection ofBudget(Findings findings) {
        return about(findings, subjects.in(findings)).filedUnder(categories.in(findings));
    }

    /** The first thing, shop and tag. */
    Selection about(Findings findings, List<Subject> names) {
        return new Selection(
                null, first(findings, names, false), first(findings, names, true), tag(findings), null, null, null);
    }

    private static @Nullable String first(Findings findings, List<Subject> names, boolean shop) {
        return names.stream()
                .filter(name -> name.shop() == shop)
                .map(name -> findings.line().slice(name.from(), name.to()))
                .findFirst()
                .orElse(null);
    }

    /** Whether income and expenses are both asked about: "income vs expenses". */
    private boolean comparesKinds(Line line) {
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> match = slots.at("kind", line, i);
            if (match != null && match.length() == 1) {
                kinds.add(match.value());
            }
        }
        return kinds.contains("income") && kinds.contains("expense");
    }

    /** The kind that is named, or null when none or both are. */
    @Nullable
    Kind kind(Line line) {
        if (comparesKinds(line)) {
            return null;
        }
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> match = Stated.isDenied(line, i) ? null : slots.at("kind", line, i);
            if (match != null && !match.value().equals("expense")) {
                return Kind.ofCode(match.value());
            }
        }
        return null;
    }

    private @Nullable String tag(Findings findings) {
        String marked = findings.found(Find.Tag.class)
                .map(mark -> ((Find.Tag) mark.find()).name())
                .findFirst()
                .orElse(null);
        Phrases.Match<String> cue = slots.in("tagged", findings.line());
        return marked != null || cue == null || !findings.line().is(cue.to(), Shape.WORD)
                ? marked
                : findings.line().slice(cue.to(), cue.to() + 1).toLowerCase(Locale.ROOT);
    }
}
