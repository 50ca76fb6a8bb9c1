package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.model.CategoryFeatures;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Tokenizer;
import io.chatledger.understanding.words.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides on the category: from what the account taught, then from the lexicon, then by the model. */
final class Categories {

    /** From here on the model is right at least four times in five, of things it was not trained on. */
    private static final double SURE = 0.75;

    private static final int CHOICES = 3;
    private static final Set<Category> FOOD = Set.of(Category.GROCERIES, Category.EATING_OUT);

    /**
     * A category.
     *
     * @param others the next likely ones; empty when it is certain
     * @param taught whether the account taught it
     */
    record Choice(Category category, List<Category> others, boolean taught) {

        static Choice certain(Category category) {
            return new Choice(category, List.of(), false);
        }

        boolean isCertain() {
            return others.isEmpty();
        }
    }

    private static final Choice NOTHING_KNOWN =
            new Choice(Category.OTHER, List.of(Category.SHOPPING, Category.GROCERIES, Category.EATING_OUT), false);

    private final Phrases<Boolean> generic = phrases("en/generic.txt");
    private final Phrases<Boolean> meals = phrases("en/meals.txt");
    private final Phrases<Boolean> people = phrases("en/hints/name.txt");
    private final Set<String> small = new HashSet<>(Vocabulary.lines("en/function-words.txt"));
    private final Lexicon lexicon;
    private final Models models;
    private final CategoryFeatures features;

    Categories(Lexicon lexicon, Models models) {
        this.lexicon = lexicon;
        this.models = models;
        this.features = new CategoryFeatures(lexicon, models.kinds());
    }

    private static Phrases<Boolean> phrases(String file) {
        Phrases<Boolean> phrases = new Phrases<>();
        Vocabulary.lines(file).forEach(line -> phrases.add(line, true));
        return phrases;
    }

    Choice of(@Nullable String item, @Nullable String merchant, Map<String, Category> learned) {
        Category taught = taught(item, merchant, learned);
        if (taught != null) {
            return new Choice(taught, List.of(), true);
        }
        if (item == null || merchant == null) {
            return item == null ? known(merchant == null ? "" : merchant, true) : thing(item);
        }
        Choice thing = isAWordToo(item) ? guess(Tokenizer.tokenize(item)) : thing(item);
        Choice place = known(merchant, true);
        boolean otherFood =
                FOOD.contains(thing.category()) && FOOD.contains(place.category()) && meals.get(item) == null;
        return place.isCertain() && (otherFood || !thing.isCertain()) ? place : thing;
    }

    private static @Nullable Category taught(
            @Nullable String item, @Nullable String merchant, Map<String, Category> learned) {
        if (learned.isEmpty()) {
            return null;
        }
        Phrases<Category> phrases = new Phrases<>();
        learned.forEach(phrases::add);
        return Stream.of(item, merchant)
                .filter(Objects::nonNull)
                .map(name -> {
                    Category exact = learned.get(name.toLowerCase(Locale.ROOT));
                    return exact == null ? phrases.get(name) : exact;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a thing bought at one shop is called like another one: "boots at zara". */
    private boolean isAWordToo(String item) {
        Line line = Tokenizer.tokenize(item);
        return whole(line, lexicon.item(line, 0)) == null
                && whole(line, lexicon.brand(line, 0)) != null
                && !lexicon.isSurelyAShop(line, 0);
    }

    private Choice thing(String item) {
        return generic.get(item) == null ? known(item, false) : NOTHING_KNOWN;
    }

    /** What the lexicon has under this name; else what the model makes of it. */
    private Choice known(String name, boolean shop) {
        Line line = Tokenizer.tokenize(name);
        Line plain = plain(line);
        List<Category> listed = listed(line, shop);
        if (listed == null && plain.size() < line.size()) {
            listed = listed(plain, shop);
        }
        if (listed != null) {
            return new Choice(listed.getFirst(), listed.subList(1, listed.size()), false);
        }
        return people.get(name) == null ? guess(plain) : NOTHING_KNOWN;
    }

    private @Nullable List<Category> listed(Line line, boolean shop) {
        List<Category> first = whole(line, shop ? lexicon.brand(line, 0) : lexicon.item(line, 0));
        return first != null ? first : whole(line, shop ? lexicon.item(line, 0) : lexicon.brand(line, 0));
    }

    private static @Nullable List<Category> whole(Line line, Phrases.@Nullable Match<List<Category>> match) {
        return match != null && match.to() == line.size() ? match.value() : null;
    }

    /** The name without numbers and small words before it. */
    private Line plain(Line line) {
        int from = 0;
        while (from < line.size() - 1 && (line.is(from, Shape.DIGITS) || small.contains(line.text(from)))) {
            from++;
        }
        return from == 0 ? line : new Line(line.source(), line.tokens().subList(from, line.size()));
    }

    private Choice guess(Line line) {
        String[] seen = features.of(line);
        if (seen.length == 0) {
            return NOTHING_KNOWN;
        }
        List<Models.Guess> guesses = models.categories(seen).stream()
                .filter(guess -> !guess.outcome().equals(Category.INCOME.code()))
                .toList();
        Category best = Category.ofCode(guesses.getFirst().outcome());
        return guesses.getFirst().probability() >= SURE
                ? Choice.certain(best)
                : new Choice(
                        best,
                        guesses.subList(1, 1 + CHOICES).stream()
                                .map(guess -> Category.ofCode(guess.outcome()))
                                .toList(),
                        false);
    }
}
