package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides on the category: from what the account taught, then from the lexicon, then by the model. */
final class Categories {

    private static final double SURE = 0.6;
    private static final int CHOICES = 3;
    private static final Set<String> PREPOSITIONS =
            Set.of("for", "with", "w", "of", "to", "from", "at", "in", "on", "by");

    /**
     * A category.
     *
     * @param others the next likely ones; empty when it is certain
     */
    record Choice(Category category, List<Category> others) {
        boolean isCertain() {
            return others.isEmpty();
        }
    }

    private static final Choice NOTHING_KNOWN =
            new Choice(Category.OTHER, List.of(Category.SHOPPING, Category.GROCERIES, Category.EATING_OUT));

    private final Phrases<Boolean> generic = new Phrases<>();
    private final Lexicon lexicon;
    private final Models models;

    Categories(Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        this.models = models;
        Vocabulary.lines("en/generic.txt").forEach(line -> generic.add(line, true));
    }

    Choice of(@Nullable String item, @Nullable String merchant, Map<String, Category> learned) {
        for (String name : names(item, merchant)) {
            Category taught = learned.get(name.toLowerCase(Locale.ROOT));
            if (taught != null) {
                return new Choice(taught, List.of());
            }
        }
        if (item != null && merchant == null && generic.get(item) != null) {
            return NOTHING_KNOWN;
        }
        List<Category> known = known(item, merchant);
        if (!known.isEmpty()) {
            return new Choice(known.getFirst(), known.subList(1, known.size()));
        }
        return guess(names(item, merchant));
    }

    private static List<String> names(@Nullable String item, @Nullable String merchant) {
        return Stream.of(item, merchant).filter(Objects::nonNull).toList();
    }

    private List<Category> known(@Nullable String item, @Nullable String merchant) {
        List<Category> thing = item == null ? List.of() : inItem(Tokenizer.tokenize(item));
        if (!thing.isEmpty() || merchant == null) {
            return thing;
        }
        Line shop = Tokenizer.tokenize(merchant);
        List<Category> brand = longest(shop, 0, shop.size(), false);
        return brand.isEmpty() ? longest(shop, 0, shop.size(), true) : brand;
    }

    private List<Category> inItem(Line line) {
        int head = 0;
        while (head < line.size() && !PREPOSITIONS.contains(line.text(head))) {
            head++;
        }
        Phrases.Match<List<Category>> whole = lexicon.item(line, 0);
        if (whole != null && whole.to() == line.size()) {
            return whole.value();
        }
        List<Category> found = longest(line, 0, head, true);
        found = found.isEmpty() ? longest(line, 0, head, false) : found;
        return found.isEmpty() ? longest(line, head, line.size(), true) : found;
    }

    /** The longest known phrase; of equally long ones the last, because the head of an English phrase comes last. */
    private List<Category> longest(Line line, int from, int to, boolean items) {
        Phrases.Match<List<Category>> best = null;
        for (int i = from; i < to; i++) {
            Phrases.Match<List<Category>> match = items ? lexicon.item(line, i) : lexicon.brand(line, i);
            if (match != null && match.to() <= to && (best == null || match.length() >= best.length())) {
                best = match;
                i = match.to() - 1;
            }
        }
        return best == null ? List.of() : best.value();
    }

    private Choice guess(List<String> names) {
        List<String> words = names.stream()
                .flatMap(name -> Tokenizer.tokenize(name).tokens().stream())
                .filter(token -> token.is(Shape.WORD) || token.is(Shape.EMOJI))
                .map(Token::text)
                .toList();
        if (words.isEmpty()) {
            return NOTHING_KNOWN;
        }
        List<Models.Guess> guesses = models.categories(words).stream()
                .filter(guess -> !guess.outcome().equals(Category.INCOME.code()))
                .toList();
        Category best = Category.ofCode(guesses.getFirst().outcome());
        List<Category> others = guesses.getFirst().probability() >= SURE
                ? List.of()
                : guesses.subList(1, 1 + CHOICES).stream()
                        .map(guess -> Category.ofCode(guess.outcome()))
                        .toList();
        return new Choice(best, others);
    }
}
