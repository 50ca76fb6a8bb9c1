package io.chatledger.budget;

import static java.util.stream.Collectors.joining;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.ledger.Costs;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Spending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budgets of every account: how they stand, and changes of them that can be taken back. */
@Service
@Transactional
public class Budgets {

    /** An account has so many at most. */
    public static final int MOST = 50;

    private final StoredBudgets stored;
    private final Books books;
    private final Accounts accounts;
    private final Standing standing;
    private final Watch watch;
    private final Costs costs;

    Budgets(StoredBudgets stored, Books books, Accounts accounts, Standing standing, Watch watch, Costs costs) {
        this.stored = stored;
        this.books = books;
        this.accounts = accounts;
        this.standing = standing;
        this.watch = watch;
        this.costs = costs;
    }

    /** What a budget shall be; its limit null when it shall be no more. */
    public record Draft(
            Coverage coverage, Cycle cycle, @Nullable Limit limit) {}

    /** Those that there are, paused ones too, the oldest first. */
    public List<Budget> of(long account) {
        return stored.of(account).stream().map(StoredBudgets.Row::toBudget).toList();
    }

    /** How those stand that there are, each in the term of a day in the user's zone. */
    public List<BudgetStatus> statuses(Account account, LocalDate today) {
        Terms terms = Terms.of(account);
        return of(account.number()).stream()
                .map(budget -> standing.of(account.number(), terms, budget, terms.of(budget.cycle(), today)))
                .toList();
    }

    /** What a budget limits, day by day in the given term. */
    public Spending spending(long account, Budget budget, Term term) {
        return costs.spending(
                account, budget.coverage(), budget.limit().amount().currency(), term.from(), term.to());
    }

    /**
     * Makes, changes and removes budgets in one step. What they have reached already counts as told.
     *
     * @return the number by which {@link #undo} takes it back
     * @throws IllegalArgumentException when there would be more than {@link #MOST}
     */
    public int change(long account, List<Draft> drafts, Instant now) {
        if (!books.lock(account)) {
            open(account);
        }
        books.count(account);
        int change = books.changes(account);
        Account owner = accounts.find(account).orElseThrow();
        List<Budget> before = of(account);
        drafts.forEach(draft -> change(owner, change, draft, before, now));
        List<Budget> after = of(account);
        if (after.size() > MOST) {
            throw new IllegalArgumentException("more budgets than an account may have");
        }
        after.stream().filter(budget -> !before.contains(budget)).forEach(budget -> watch.settle(owner, budget, now));
        return change;
    }

    /** Takes a change back; false when there is none of that number or something of it was changed since. */
    public boolean undo(long account, int change, Instant now) {
        if (change < 1 || !books.lock(account) || stored.changesAfter(account, change) > 0) {
            return false;
        }
        List<Budget> before = of(account);
        boolean undone = stored.takeBack(account, change) > 0;
        Account owner = accounts.find(account).orElseThrow();
        of(account).stream()
                .filter(budget -> !before.contains(budget))
                .forEach(budget -> watch.settle(owner, budget, now));
        return undone;
    }

    private void open(long account) {
        try {
            books.open(account);
        } catch (DuplicateKeyException openedMeanwhile) {
            books.lock(account);
        }
    }

    private void change(Account account, int change, Draft draft, List<Budget> before, Instant now) {
        Budget known = before.stream()
                .filter(budget -> budget.coverage().equals(draft.coverage()) && budget.cycle() == draft.cycle())
                .findAny()
                .orElse(null);
        Limit limit = draft.limit();
        if (limit == null) {
            if (known != null) {
                add(known.id(), change, known.limit(), "yes");
            }
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, account.zone());
        LocalDate first = Terms.of(account).of(draft.cycle(), today).from();
        add(known == null ? open(account.number(), draft, first) : known.id(), change, limit, "no");
    }

    private long open(long account, Draft draft, LocalDate first) {
        String categories = StoredBudgets.categories(draft.coverage());
        String tag = StoredBudgets.tag(draft.coverage());
        Long removed = stored.id(account, categories, tag, draft.cycle());
        if (removed == null) {
            stored.add(account, categories, tag, draft.cycle(), first);
        } else {
            stored.begin(removed, account, first);
        }
        return Objects.requireNonNull(stored.id(account, categories, tag, draft.cycle()));
    }

    private void add(long budget, int change, Limit limit, String removed) {
        Term pause = limit.pause();
        stored.add(
                budget,
                change,
                limit.amount().amount(),
                limit.amount().currency(),
                limit.carriesOver() ? "yes" : "no",
                limit.thresholds().stream().map(String::valueOf).collect(joining(",")),
                pause == null ? null : pause.from(),
                pause == null ? null : pause.to(),
                removed);
    }
}
