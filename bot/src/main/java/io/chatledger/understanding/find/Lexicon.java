package io.chatledger.understanding.find;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things and shops that are known by name, with the categories they belong to, the likelier first. */
public final class Lexicon {

    private final Phrases<List<Category>> items = new Phrases<>();
    private final Phrases<List<Category>> brands = new Phrases<>();

    Lexicon() {
        for (Category category : Category.values()) {
            List<Category> value = List.of(category);
            Vocabulary.lines("en/items/" + category.code() + ".txt").forEach(line -> items.add(line, value));
        }
        Vocabulary.rows("emoji.tsv").forEach(row -> items.add(row.getFirst(), List.of(Category.ofCode(row.get(1)))));
        Vocabulary.rows("brands/ambiguous.tsv").forEach(row -> brands.add(row.getFirst(), categories(row)));
        for (Category category : Category.values()) {
            List<Category> value = List.of(category);
            Vocabulary.lines("brands/" + category.code() + ".txt").forEach(line -> brands.add(line, value));
        }
    }

    private static List<Category> categories(List<String> row) {
        return List.of(row.get(1).split("[,/ ]+", -1)).stream()
                .map(Category::ofCode)
                .toList();
    }

    /** The longest thing that begins at a token, or null. */
    public Phrases.@Nullable Match<List<Category>> item(Line line, int from) {
        return items.longest(line, from);
    }

    /** The longest shop or service that begins at a token, or null. */
    public Phrases.@Nullable Match<List<Category>> brand(Line line, int from) {
        return brands.longest(line, from);
    }

    /** The longer of thing and shop that begins at a token, or null. */
    Phrases.@Nullable Match<List<Category>> name(Line line, int from) {
        Phrases.Match<List<Category>> item = item(line, from);
        Phrases.Match<List<Category>> brand = brand(line, from);
        return item == null || (brand != null && brand.to() > item.to()) ? brand : item;
    }
}
