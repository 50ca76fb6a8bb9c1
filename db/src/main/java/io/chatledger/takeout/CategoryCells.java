package io.chatledger.takeout;

import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.CategoryName;
import io.chatledger.ledger.Custom;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Categories as they stand in a CSV file: the code, or for an account's own one {@code own:☕ Coffee}. */
final class CategoryCells {

    private static final String OWN = "own:";

    private final Catalogue catalogue;
    private final Set<CategoryName> unknown = new LinkedHashSet<>();

    CategoryCells(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(Category category) {
        return category.isOwn()
                ? catalogue
                        .custom(category)
                        .map(own -> OWN + (own.emoji() + " " + own.name()).strip())
                        .orElse(Category.OTHER.code())
                : category.code();
    }

    /**
     * The category of a cell; {@link Category#OTHER} for an own one that the account does not have.
     *
     * @throws IllegalArgumentException when it can be none
     */
    Category in(String cell) {
        if (!cell.toLowerCase(Locale.ROOT).startsWith(OWN)) {
            Category category = Category.ofCode(cell);
            if (category.isOwn()) {
                throw new IllegalArgumentException("not a name");
            }
            return category;
        }
        CategoryName name = CategoryName.of(cell.substring(OWN.length())).orElseThrow(IllegalArgumentException::new);
        return catalogue.customs().stream()
                .filter(custom -> custom.into() == null && custom.name().equalsIgnoreCase(name.text()))
                .map(Custom::category)
                .findFirst()
                .orElseGet(() -> missing(name));
    }

    private Category missing(CategoryName name) {
        if (unknown.stream().noneMatch(known -> known.text().equalsIgnoreCase(name.text()))) {
            unknown.add(name);
        }
        if (unknown.size() + catalogue.customs().size() > Catalogues.MOST) {
            throw new IllegalArgumentException("too many");
        }
        return Category.OTHER;
    }

    /** Own ones that the account does not have. */
    Set<CategoryName> unknown() {
        return unknown;
    }
}
