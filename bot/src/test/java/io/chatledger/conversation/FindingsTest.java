package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Entry;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Recording;
import io.chatledger.ledger.Totals;
import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.AskList;
import io.chatledger.understanding.Intent.Order;
import io.chatledger.understanding.Period;
import io.chatledger.understanding.Selection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-15");
    private static final Phrases PHRASES = new Phrases(Locale.US, TODAY);
    private static final Entry LONGEST = new Entry(
            1,
            Kind.REFUND,
            Money.of("999999999999.99", "USD"),
            Category.PERSONAL_CARE,
            "i".repeat(200),
            "m".repeat(200),
            LocalDate.parse("2020-09-30"),
            Set.of("a".repeat(50), "b".repeat(50), "c".repeat(50), "d".repeat(50)),
            "p".repeat(50),
            "n".repeat(200));

    @Test
    void theLongestPageFitsIntoOneReplyAndTurnsToItsNeighbours() {
        AskList asked = new AskList(null, Selection.ALL, null, Order.LATEST);
        Listing listing = new Listing(PHRASES, asked, 100, 100, new Totals(100, List.of()), 10);

        Reply page = listing.page(Collections.nCopies(Listing.PAGE, LONGEST), 7);

        assertThat(page.text()).startsWith("The latest 100 entries; 11–20:");
        assertThat(page.text().lines()).last().asString().startsWith("20. +999,999,999,999.99 USD refund");
        assertThat(page.buttons().getFirst()).extracting(Button::label).containsExactly("◀ 1–10", "21–30 ▶");
    }

    @Test
    void aTotalNamesEveryCurrency() {
        List<Money> sums = Currency.getAvailableCurrencies().stream()
                .map(currency -> new Money(BigDecimal.ONE, currency))
                .toList();

        List<Reply> replies = new Findings(PHRASES).total(new Totals(1000, sums), new Period(TODAY, TODAY), null);

        assertThat(replies.stream().flatMap(reply -> reply.text().lines())).hasSize(sums.size() + 1);
    }

    @Test
    void theLongestRecordingFitsIntoOneReply() {
        Recording recording = new Recording(1, Collections.nCopies(1000, LONGEST));

        assertThat(new Receipt(PHRASES).recorded(recording))
                .hasSizeLessThan(Reply.LONGEST)
                .endsWith("and 985 more");
    }
}
