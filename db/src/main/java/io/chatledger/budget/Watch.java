package io.chatledger.budget;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.ledger.EntriesChanged;
import io.chatledger.ledger.EntriesChanging;
import io.chatledger.ledger.Entry;
import io.chatledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Judges budgets whenever entries change, inside the same transaction and one transaction of an account at a time. */
@Component
class Watch {

    private final Accounts accounts;
    private final Books books;
    private final StoredBudgets budgets;
    private final StoredBreaches breaches;
    private final Standing standing;
    private final ApplicationEventPublisher events;

    Watch(
            Accounts accounts,
            Books books,
            StoredBudgets budgets,
            StoredBreaches breaches,
            Standing standing,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.books = books;
        this.budgets = budgets;
        this.breaches = breaches;
        this.standing = standing;
        this.events = events;
    }

    /** Until the transaction ends, no other one judges this account's budgets. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void wait(EntriesChanging changing) {
        books.lock(changing.account());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void judge(EntriesChanged changed) {
        if (!books.lock(changed.account())) {
            return;
        }
        List<Entry> entries = Stream.concat(changed.before().stream(), changed.after().stream())
                .toList();
        Account account = accounts.find(changed.account()).orElseThrow();
        LocalDate today = LocalDate.ofInstant(changed.at(), account.zone());
        for (StoredBudgets.Row row : budgets.of(changed.account())) {
            Budget budget = row.toBudget();
            for (Term term : terms(budget, entries, Terms.of(account), today)) {
                BudgetStatus status = standing.of(account.number(), Terms.of(account), budget, term);
                tell(account.number(), status, changed.at());
            }
        }
    }

    /** Takes what was reached already for told, as whoever changes a budget sees how it stands. */
    void settle(Account account, Budget budget, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, account.zone());
        Term term = Terms.of(account).of(budget.cycle(), today);
        keep(standing.of(account.number(), Terms.of(account), budget, term), now);
    }

    /** The terms that the entries lie in, and today's when what was before is carried over into it. */
    private static Set<Term> terms(Budget budget, List<Entry> entries, Terms terms, LocalDate today) {
        Set<Term> found = new TreeSet<>(Comparator.comparing(Term::from));
        entries.stream()
                .filter(entry -> budget.coverage().has(entry)
                        && entry.amount()
                                .currency()
                                .equals(budget.limit().amount().currency()))
                .filter(entry -> !budget.isPausedOn(today) && !budget.isPausedOn(entry.day()))
                .map(entry -> terms.of(budget.cycle(), entry.day()))
                .filter(term ->
                        !term.from().isBefore(budget.began()) && !term.from().isAfter(today))
                .forEach(found::add);
        if (budget.limit().carriesOver() && !found.isEmpty()) {
            found.add(terms.of(budget.cycle(), today));
        }
        return found;
    }

    private void tell(long account, BudgetStatus status, Instant at) {
        keep(status, at).ifPresent(threshold -> {
            Money amount = status.budget().limit().amount();
            long breach =
                    breaches.id(status.budget().id(), status.from(), threshold, amount.amount(), amount.currency());
            events.publishEvent(new Breached(account, breach, threshold, status, at));
        });
    }

    /** The highest threshold, when it is reached for the first time. */
    private Optional<Integer> keep(BudgetStatus status, Instant at) {
        List<Integer> reached = new ArrayList<>(status.budget().limit().thresholds());
        reached.removeIf(threshold -> !status.reaches(threshold));
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        long budget = status.budget().id();
        Money amount = status.budget().limit().amount();
        List<Integer> known = breaches.reached(budget, status.from(), amount.amount(), amount.currency());
        reached.stream()
                .filter(threshold -> !known.contains(threshold))
                .forEach(threshold ->
                        breaches.add(budget, status.from(), threshold, amount.amount(), amount.currency(), at));
        int highest = reached.getLast();
        return known.stream().anyMatch(threshold -> threshold >= highest) ? Optional.empty() : Optional.of(highest);
    }
}
