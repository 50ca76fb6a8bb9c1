package io.chatledger.ledger;

import io.chatledger.account.Leaving;
import io.chatledger.account.Links;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The categories of every account, as it names and uses them. */
@Service
@Transactional
public class Catalogues {

    /** So many of its own an account may have. */
    public static final int MOST = 40;

    private final StoredCustoms stored;
    private final Belongings belongings;
    private final ApplicationEventPublisher events;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");

    Catalogues(StoredCustoms stored, Belongings belongings, ApplicationEventPublisher events) {
        this.stored = stored;
        this.belongings = belongings;
        this.events = events;
    }

    public Catalogue of(long account) {
        return new Catalogue(
                stored.of(account).stream().map(StoredCustoms.Row::toCustom).toList());
    }

    /** @param name which no other category of the account has */
    public Category add(long account, CategoryName name) {
        Category own = Category.fresh(random);
        keep(account, new Custom(own, name.text(), name.emoji(), false, null));
        return own;
    }

    /** @param name without a picture to leave that as it is */
    public void rename(long account, Category category, CategoryName name) {
        keep(account, custom(account, category).named(name));
    }

    /** Offers a category no more, or again; also one that became part of another, without its entries. */
    public void hide(long account, Category category, boolean away) {
        keep(account, custom(account, category).hidden(away));
    }

    /** How many entries are filed under a category. */
    public int entries(long account, Category category) {
        return stored.count(account, category);
    }

    /** Files all that is and will be of one category under another; what was done before cannot be taken back any more. */
    public void merge(long account, Category from, Category into) {
        events.publishEvent(new EntriesChanging(account));
        refile(account, from, into);
        belongings.forgetLastStep(account);
        Custom custom = custom(account, from);
        keep(account, new Custom(from, custom.name(), custom.emoji(), false, into));
    }

    private void refile(long account, Category from, Category into) {
        stored.fileEntries(account, from, into);
        stored.fileLearned(account, from, into);
        stored.redirect(account, from, into);
        events.publishEvent(new CategoryMerged(account, from, into));
    }

    private Custom custom(long account, Category category) {
        return of(account).custom(category).orElseGet(() -> Custom.usual(category));
    }

    private void keep(long account, Custom custom) {
        String hidden = custom.hidden() ? "yes" : "no";
        if (!stored.change(account, custom.category(), custom.name(), custom.emoji(), hidden, custom.into())) {
            stored.add(account, custom.category(), custom.name(), custom.emoji(), hidden, custom.into());
        }
    }

    /** Categories of one name become one, before anything else is handed over; else the account's that stays holds. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(Links.Merging merging) {
        Catalogue known = of(merging.into());
        for (Custom custom : of(merging.from()).customs()) {
            Optional<Category> same = known.customs().stream()
                    .filter(other -> other.into() == null && custom.into() == null && isSame(other, custom))
                    .map(Custom::category)
                    .findFirst();
            if (same.isPresent() && custom.category().isOwn()) {
                refile(merging.from(), custom.category(), same.get());
            }
            if (same.isPresent() || known.custom(custom.category()).isPresent()) {
                stored.drop(merging.from(), custom.category());
            } else {
                stored.move(merging.from(), merging.into(), custom.category());
            }
        }
    }

    private static boolean isSame(Custom one, Custom other) {
        return !one.name().isEmpty() && one.name().equalsIgnoreCase(other.name());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Leaving leaving) {
        stored.forget(leaving.account());
    }
}
