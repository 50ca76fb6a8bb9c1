package io.chatledger.conversation;

import static java.util.Comparator.comparing;

import io.chatledger.budget.Budget;
import io.chatledger.budget.Budgets;
import io.chatledger.budget.Budgets.Draft;
import io.chatledger.budget.Cycle;
import io.chatledger.budget.Limit;
import io.chatledger.budget.Term;
import io.chatledger.budget.Terms;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Coverage;
import io.chatledger.ledger.Reports;
import io.chatledger.ledger.Spending;
import io.chatledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests monthly budgets: about what was spent a month on the largest categories in the last three months. */
@Component
class Suggestions {

    private static final int MONTHS = 3;
    private static final int MOST = 5;

    private static final String TOO_EARLY =
            "I can suggest budgets once there are entries of the months before this one."
                    + " Until then say, for example, “budget 400 for groceries”.";
    private static final String NOTHING_MORE = "I have nothing more to suggest: “budgets” shows those that there are.";

    private final Budgets budgets;
    private final Reports reports;
    private final Budgeting budgeting;

    Suggestions(Budgets budgets, Reports reports, Budgeting budgeting) {
        this.budgets = budgets;
        this.reports = reports;
        this.budgeting = budgeting;
    }

    /** @param limit the average, rounded up to two digits */
    private record Proposal(Category category, Money average, Money limit) {

        Draft draft() {
            return new Draft(Coverage.of(category), Cycle.MONTH, Limit.of(limit));
        }
    }

    Reply make(Speaker speaker) {
        List<Proposal> proposals = proposals(speaker);
        if (proposals.isEmpty()) {
            return Reply.of(budgets.of(speaker.number()).isEmpty() ? TOO_EARLY : NOTHING_MORE);
        }
        Phrases phrases = speaker.phrases();
        String lines = proposals.stream()
                .map(proposal -> speaker.phrases().label(proposal.category()) + " " + phrases.amount(proposal.limit())
                        + " (on average " + phrases.number(proposal.average()) + ")")
                .collect(Collectors.joining("\n"));
        List<Button> each = proposals.stream()
                .map(proposal -> new Tap.Adopt(proposal.category())
                        .as(speaker.phrases().label(proposal.category()) + " " + phrases.number(proposal.limit())))
                .toList();
        List<List<Button>> rows = new ArrayList<>(List.of(List.of(new Tap.Adopt(null).as("Set all"))));
        rows.addAll(Rows.ofTwo(each));
        return new Reply(
                "From what you spent in the last three months I suggest these budgets a month:\n" + lines, rows, false);
    }

    /** @param category null for all that are suggested */
    Reply adopt(Speaker speaker, @Nullable Category category) {
        List<Draft> drafts = proposals(speaker).stream()
                .filter(proposal -> category == null || proposal.category() == category)
                .map(Proposal::draft)
                .toList();
        return drafts.isEmpty()
                ? Reply.of("That is set already. “budgets” shows it.")
                : budgeting.adopt(speaker, drafts);
    }

    /** For the currency of the account only, and not for what has a budget. */
    private List<Proposal> proposals(Speaker speaker) {
        Terms terms = Terms.of(speaker.account());
        List<Term> months = Stream.iterate(
                        terms.before(
                                Cycle.MONTH,
                                terms.of(Cycle.MONTH, speaker.phrases().today())),
                        month -> terms.before(Cycle.MONTH, month))
                .limit(MONTHS)
                .toList();
        Optional<Spending> spent =
                reports
                        .spending(
                                speaker.number(),
                                months.getLast().from(),
                                months.getFirst().to(),
                                null)
                        .stream()
                        .filter(spending ->
                                spending.currency().equals(speaker.account().currency()))
                        .findAny();
        Set<Coverage> known =
                budgets.of(speaker.number()).stream().map(Budget::coverage).collect(Collectors.toSet());
        return spent.stream()
                .flatMap(spending -> spending.shares().stream()
                        .filter(share -> share.amount().amount().signum() > 0)
                        .filter(share -> !known.contains(Coverage.of(share.category())))
                        .map(share -> proposal(share, active(spending, months))))
                .sorted(comparing((Proposal proposal) -> proposal.limit().amount())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** How many of the months have entries at all. */
    private static int active(Spending spending, List<Term> months) {
        List<LocalDate> days =
                spending.daily().stream().map(Spending.Daily::day).toList();
        return (int) months.stream()
                .filter(month -> days.stream().anyMatch(month::has))
                .count();
    }

    private static Proposal proposal(Spending.Share share, int months) {
        BigDecimal sum = share.amount().amount();
        BigDecimal average = sum.divide(BigDecimal.valueOf(months), sum.scale(), RoundingMode.HALF_EVEN);
        int round = Math.max(average.precision() - average.scale() - 2, 0);
        BigDecimal limit = average.movePointLeft(round)
                .setScale(0, RoundingMode.UP)
                .max(BigDecimal.ONE)
                .movePointRight(round);
        return new Proposal(
                share.category(),
                new Money(average, share.amount().currency()),
                new Money(limit, share.amount().currency()));
    }
}
