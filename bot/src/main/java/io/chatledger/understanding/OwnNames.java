package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one user calls categories, as words of a message. */
public final class OwnNames {

    /** Of somebody who gave no names. */
    public static final OwnNames NONE = new OwnNames(Map.of());

    private final Phrases<CategoryNames.Name> names = new Phrases<>();

    public OwnNames(Map<String, Category> categories) {
        categories.forEach((name, category) -> names.add(name, new CategoryNames.Name(category, false)));
    }

    /** The name that begins at a token, or null. */
    Phrases.@Nullable Match<CategoryNames.Name> at(Line line, int i) {
        return names.longest(line, i);
    }
}
