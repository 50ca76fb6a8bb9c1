package io.chatledger.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The categories of one account.
 *
 * @param customs those that are not as usual
 */
public record Catalogue(List<Custom> customs) {

    /** Of an account that changed nothing. */
    public static final Catalogue USUAL = new Catalogue(List.of());

    public Catalogue {
        customs = List.copyOf(customs);
    }

    /** What the account changed about a category. */
    public Optional<Custom> custom(Category category) {
        return customs.stream().filter(custom -> custom.category() == category).findFirst();
    }

    /** Whether entries can be filed under it. */
    public boolean has(Category category) {
        return custom(category).map(custom -> custom.into() == null).orElse(!category.isOwn());
    }

    /** Those that there are, the hidden ones too, the usual ones first. */
    public List<Category> all() {
        return Stream.concat(
                        Arrays.stream(Category.values()),
                        customs.stream().map(Custom::category).filter(Category::isOwn))
                .filter(this::has)
                .toList();
    }

    /** Those that are offered. */
    public List<Category> shown() {
        return all().stream().filter(category -> !isHidden(category)).toList();
    }

    public boolean isHidden(Category category) {
        return custom(category).map(Custom::hidden).orElse(false);
    }

    /** Where something goes that is taken for one of a category: nothing is guessed to be of a hidden one. */
    public Category filing(Category guess) {
        Category target = custom(guess).map(Custom::into).orElse(guess);
        return !has(target) || isHidden(target) ? Category.OTHER : target;
    }
}
