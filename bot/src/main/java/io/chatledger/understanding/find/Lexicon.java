package io.chatledger.understanding.find;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Phrases.Match;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Things and shops that are known by name, with the categories they belong to, the likelier first. */
public final class Lexicon {

    private static final Set<String> PLACES = Set.copyOf(Vocabulary.lines("en/place-words.txt"));

    private final Phrases<List<Category>> items = new Phrases<>();
    private final Phrases<List<Category>> brands = new Phrases<>();
    private final Phrases<List<Category>> wordsAndBrands = new Phrases<>();
    private final Spelling spelling = new Spelling();
    private final CommonWords commonWords = new CommonWords();

    Lexicon() {
        for (Category category : Category.values()) {
            List<Category> value = List.of(category);
            Vocabulary.lines("en/items/" + category.code() + ".txt").forEach(line -> add(line, value));
            Vocabulary.lines("brands/" + category.code() + ".txt").forEach(line -> brands.add(line, value));
        }
        Vocabulary.rows("emoji.tsv").forEach(row -> items.add(row.getFirst(), categories(row)));
        Vocabulary.rows("brands/ambiguous.tsv").forEach(row -> wordsAndBrands.add(row.getFirst(), categories(row)));
    }

    private void add(String item, List<Category> value) {
        items.add(item, value);
        List<Token> tokens = Tokenizer.tokenize(item).tokens();
        if (tokens.size() == 1 && tokens.getFirst().is(Shape.WORD)) {
            spelling.add(tokens.getFirst().text());
        }
    }

    private static List<Category> categories(List<String> row) {
        return List.of(row.get(1).split("[,/ ]+", -1)).stream()
                .map(Category::ofCode)
                .toList();
    }

    /** Words of sentences that name no thing. */
    public CommonWords commonWords() {
        return commonWords;
    }

    /** The longest thing that begins at a token, misspelt perhaps, or null. */
    public @Nullable Match<List<Category>> item(Line line, int from) {
        Match<List<Category>> match = items.longest(line, from);
        boolean taken = match != null
                || !line.is(from, Shape.WORD)
                || commonWords.contains(line.text(from))
                || brands.longest(line, from) != null
                || wordsAndBrands.longest(line, from) != null;
        if (taken) {
            return match;
        }
        String meant = spelling.correct(line.text(from));
        List<Category> value = meant == null ? null : items.get(meant);
        return value == null ? null : new Match<>(from, from + 1, value);
    }

    /** The known word that an unknown one is likely a misspelling of, or the word itself. */
    public String meant(String word) {
        String known = commonWords.contains(word) ? null : spelling.correct(word);
        return known == null ? word : known;
    }

    /** The longest shop or service that begins at a token, or null; a name that is also a word counts where shops stand. */
    public @Nullable Match<List<Category>> brand(Line line, int from) {
        Match<List<Category>> match = brands.longest(line, from);
        Match<List<Category>> word = wordsAndBrands.longest(line, from);
        boolean better = word != null && (match == null || word.to() > match.to());
        Match<List<Category>> name = better ? word : match;
        boolean sure = name != null && !better && !(name.length() == 1 && commonWords.contains(line.text(from)));
        return name == null || sure || standsLikeAShop(line, name) ? name : better ? match : null;
    }

    /** The longest shop or service that begins at a token wherever it stands, or null. */
    public @Nullable Match<List<Category>> anyBrand(Line line, int from) {
        Match<List<Category>> match = brands.longest(line, from);
        Match<List<Category>> word = wordsAndBrands.longest(line, from);
        return match == null || (word != null && word.to() > match.to()) ? word : match;
    }

    /** Whether a name that is no other word begins at a token. */
    public boolean isSurelyAShop(Line line, int from) {
        return brands.longest(line, from) != null
                && wordsAndBrands.longest(line, from) == null
                && !commonWords.contains(line.text(from));
    }

    private boolean standsLikeAShop(Line line, Match<?> name) {
        boolean alone = !line.is(name.from() - 1, Shape.WORD) && !line.is(name.to(), Shape.WORD);
        boolean proper = line.at(name.from()).capital() && line.is(name.from() - 1, Shape.WORD);
        boolean opens = name.from() == 0 && items.longest(line, 0) == null && !commonWords.contains(line.text(0));
        return (alone && items.longest(line, name.from()) == null)
                || opens
                || proper
                || isAfterPlaceWord(line, name.from());
    }

    /** Whether the word before a token is one that shops follow: at, from. */
    public static boolean isAfterPlaceWord(Line line, int from) {
        return PLACES.contains(line.text(from - 1));
    }

    /** The longer of thing and shop that begins at a token, or null. */
    @Nullable
    Match<List<Category>> name(Line line, int from) {
        Match<List<Category>> item = item(line, from);
        Match<List<Category>> brand = brand(line, from);
        return item == null || (brand != null && brand.to() > item.to()) ? brand : item;
    }
}
