package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.understanding.Clauses.Clause;
import io.chatledger.understanding.Roles.Names;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the thing and the shop of each clause; a shop before or behind a list holds for all of it. */
final class Naming {

    /** What shops sell; nobody rides a bus or dines at the shop that stands behind such a list. */
    private static final Set<Category> GOODS = Set.of(
            Category.GROCERIES,
            Category.SHOPPING,
            Category.PERSONAL_CARE,
            Category.HOUSING,
            Category.HEALTH,
            Category.KIDS,
            Category.PETS,
            Category.OTHER);

    private final Roles roles;
    private final Categories categories;

    Naming(Roles roles, Categories categories) {
        this.roles = roles;
        this.categories = categories;
    }

    List<Names> of(Findings findings, List<Clause> clauses) {
        List<Names> names = new ArrayList<>();
        for (Clause clause : clauses) {
            names.add(roles.in(findings.line(), findings.sketch(), clause.from(), clause.to()));
        }
        if (clauses.size() == 1) {
            return names;
        }
        int head = head(findings);
        if (head >= 0) {
            String shop = roles.in(findings.line(), findings.sketch(), 0, head).merchant();
            return names.stream().map(name -> name.at(shop)).toList();
        }
        String shop = tail(findings, clauses, names);
        return shop == null
                ? names
                : names.stream()
                        .map(name -> isSold(name, findings) ? name.at(shop) : name)
                        .toList();
    }

    /** The token that ends what stands before a list, a colon or a dash, or -1. */
    private static int head(Findings findings) {
        Line line = findings.line();
        for (int i = 0; i < line.size(); i++) {
            boolean dash = line.is(i, "-") && i > 0 && !line.touches(i) && !line.touches(i + 1);
            if (line.is(i, ":") || dash) {
                return i;
            }
            Mark mark = findings.marks().at(i);
            if (mark != null && mark.find() instanceof Amount) {
                return -1;
            }
        }
        return -1;
    }

    /** The only shop of all, where it stands behind the last price of things that are listed alike: "shirt 20, socks 5 at Zara". */
    private @Nullable String tail(Findings findings, List<Clause> clauses, List<Names> names) {
        Clause last = clauses.getLast();
        String shop = names.getLast().merchant();
        boolean only = names.stream().filter(name -> name.merchant() != null).count() == 1;
        Names behind =
                roles.in(findings.line(), findings.sketch(), last.amount().to(), last.to());
        return only && shop != null && shop.equals(behind.merchant()) && isSold(names.getLast(), findings)
                ? shop
                : null;
    }

    private boolean isSold(Names names, Findings findings) {
        return names.item() != null
                && GOODS.contains(categories
                        .of(names.item(), null, findings.context().learned())
                        .category());
    }
}
