package io.chatledger.conversation;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import io.chatledger.account.Account;
import io.chatledger.budget.Budget;
import io.chatledger.budget.BudgetStatus;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Term;
import io.chatledger.budget.Terms;
import io.chatledger.chart.Look;
import io.chatledger.chart.Picture;
import io.chatledger.ledger.FirstDays;
import io.chatledger.ledger.Forecast;
import io.chatledger.ledger.Reports;
import io.chatledger.ledger.Spending;
import io.chatledger.ledger.Step;
import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.ShowBudgets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how budgets stand: a bar each, what is left and what it is going to be, in words and as a picture. */
@Component
class BudgetOverview {

    private static final int MOST_DRAWN = 6;
    private static final int MOST_OTHERS = 3;

    private final Budgets budgets;
    private final Suggestions suggestions;
    private final Reports reports;
    private final Looks looks;

    BudgetOverview(Budgets budgets, Suggestions suggestions, Reports reports, Looks looks) {
        this.budgets = budgets;
        this.suggestions = suggestions;
        this.reports = reports;
        this.looks = looks;
    }

    List<Reply> show(Speaker speaker, ShowBudgets asked) {
        return asked.suggested() ? List.of(suggestions.make(speaker)) : show(speaker, BudgetAim.of(asked));
    }

    /** The most used first. */
    List<Reply> show(Speaker speaker, BudgetAim aim) {
        List<Budget> found = aim.among(budgets.of(speaker.number()));
        if (found.isEmpty()) {
            Reply none = Reply.of(Refusals.none(speaker.phrases(), aim));
            return List.of(
                    none.text().equals(BudgetWords.NONE)
                            ? new Reply(none.text(), List.of(List.of(new Tap.Suggest().as("Suggest"))), false)
                            : none);
        }
        LocalDate today = speaker.phrases().today();
        List<BudgetStatus> statuses = budgets.statuses(speaker.account(), today).stream()
                .filter(status -> found.contains(status.budget()))
                .sorted(comparingInt(BudgetStatus::percent).reversed())
                .toList();
        BudgetWords words = new BudgetWords(speaker.phrases());
        List<String> blocks = statuses.stream()
                .map(status -> words.standing(status, expected(speaker.account(), status, today)))
                .toList();
        String uncounted = uncounted(speaker, statuses);
        List<String> all = uncounted.isEmpty()
                ? blocks
                : Stream.concat(blocks.stream(), Stream.of(uncounted)).toList();
        return captioned(picture(speaker, statuses), all);
    }

    /** Of those in one currency; null when no limit can be drawn. */
    private @Nullable Picture picture(Speaker speaker, List<BudgetStatus> statuses) {
        Look look = looks.of(speaker.account());
        Sketches sketches = new Sketches(
                new PictureWords(speaker.phrases(), look.names()),
                speaker.phrases().today());
        List<BudgetStatus> drawn = statuses.stream()
                .filter(status -> status.limit().amount().signum() > 0)
                .filter(status -> status.limit()
                        .currency()
                        .equals(statuses.getFirst().limit().currency()))
                .limit(MOST_DRAWN)
                .toList();
        return drawn.isEmpty() ? null : new Picture(sketches.limits(drawn), look);
    }

    /** What was spent in other currencies since the first of the terms began. */
    private String uncounted(Speaker speaker, List<BudgetStatus> statuses) {
        Set<Currency> counted =
                statuses.stream().map(status -> status.limit().currency()).collect(toSet());
        LocalDate from = statuses.stream()
                .map(BudgetStatus::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
        List<Money> others = reports
                .spending(speaker.number(), from, speaker.phrases().today(), null)
                .stream()
                .filter(spending -> !counted.contains(spending.currency()))
                .map(Spending::total)
                .limit(MOST_OTHERS)
                .toList();
        return others.isEmpty()
                ? ""
                : "Not counted, being in another currency: " + speaker.phrases().amounts(others);
    }

    /** As many as fit below the picture, and the others in messages of their own. */
    private static List<Reply> captioned(@Nullable Picture picture, List<String> blocks) {
        List<Reply> replies = new ArrayList<>();
        String page = blocks.getFirst();
        for (String block : blocks.subList(1, blocks.size())) {
            int longest = replies.isEmpty() ? Reply.LONGEST_CAPTION : Reply.LONGEST;
            if (page.length() + 1 + block.length() > longest) {
                replies.add(new Reply(page, replies.isEmpty() ? picture : null, List.of(), false));
                page = block;
            } else {
                page += "\n" + block;
            }
        }
        replies.add(new Reply(page, replies.isEmpty() ? picture : null, List.of(), false));
        return replies;
    }

    /** What the term is going to come to; empty for single days and where nothing can be said. */
    private Optional<Money> expected(Account account, BudgetStatus status, LocalDate today) {
        Budget budget = status.budget();
        if (budget.cycle() == Cycle.DAY || !status.term().has(today)) {
            return Optional.empty();
        }
        Term passed = new Term(status.from(), today);
        Term past = Terms.of(account).before(budget.cycle(), status.term());
        Spending now = budgets.spending(account.number(), budget, passed);
        Spending before = budgets.spending(account.number(), budget, past);
        int days = (int) ChronoUnit.DAYS.between(status.from(), status.to()) + 1;
        return now.entries() == 0
                ? Optional.empty()
                : Forecast.of(
                        now.trend(Step.DAY, FirstDays.USUAL).running(),
                        before.entries() == 0
                                ? List.of()
                                : before.trend(Step.DAY, FirstDays.USUAL).running(),
                        days);
    }
}
