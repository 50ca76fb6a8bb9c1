package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** How people call the categories. */
final class CategoryNames {

    /** @param part whether it is also a thing of that category, as "petrol" is of transport */
    record Name(Category category, boolean part) {}

    private final Phrases<Name> names = new Phrases<>();

    CategoryNames() {
        Vocabulary.rows("en/categories.tsv")
                .forEach(row -> names.add(row.getFirst(), new Name(Category.ofCode(row.get(1)), row.size() > 2)));
    }

    /** The name that begins at a token, or null; one that the user gave goes before a usual one that is no longer. */
    Phrases.@Nullable Match<Name> at(Findings findings, int i) {
        Phrases.Match<Name> usual = names.longest(findings.line(), i);
        Phrases.Match<Name> own = findings.context().own().at(findings.line(), i);
        return own == null || (usual != null && usual.to() > own.to()) ? usual : own;
    }

    /** The first category named, if only by a thing of it, or null. */
    @Nullable
    Category in(Findings findings) {
        return first(findings, true);
    }

    /** The first category named as a whole, or null. */
    @Nullable
    Category wholeIn(Findings findings) {
        return first(findings, false);
    }

    private @Nullable Category first(Findings findings, boolean parts) {
        for (int i = 0; i < findings.line().size(); i++) {
            Phrases.Match<Name> match = at(findings, i);
            boolean counts = match != null && (parts || !match.value().part());
            if (match != null && counts && findings.marks().at(i) == null) {
                return match.value().category();
            }
        }
        return null;
    }
}
