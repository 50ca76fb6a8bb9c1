package io.chatledger.conversation;

import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Custom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one user calls categories. */
public record Labels(Catalogue catalogue) {

    /** Of somebody who changed nothing. */
    static final Labels USUAL = new Labels(Catalogue.USUAL);

    public Label of(Category category) {
        Label usual = Label.of(category);
        return catalogue
                .custom(category)
                .map(custom -> new Label(
                        custom.emoji().isEmpty() ? usual.emoji() : custom.emoji(),
                        custom.name().isEmpty() ? usual.name() : Plain.shown(custom.name())))
                .orElse(usual);
    }

    /** The category that is called so, in any case; also by the usual name of one that was renamed. */
    Optional<Category> called(String name) {
        return catalogue.all().stream()
                .filter(category -> of(category).name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> catalogue.all().stream()
                        .filter(category ->
                                !category.isOwn() && Label.of(category).name().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** Whether the user gave a category that name. */
    boolean isNamed(@Nullable String item) {
        return item != null && given().containsKey(item.toLowerCase(Locale.ROOT));
    }

    /** The names that the user gave, in lower case. */
    Map<String, Category> given() {
        Map<String, Category> names = new HashMap<>();
        for (Custom custom : catalogue.customs()) {
            if (!custom.name().isEmpty() && custom.into() == null) {
                names.put(custom.name().toLowerCase(Locale.ROOT), custom.category());
            }
        }
        return names;
    }
}
