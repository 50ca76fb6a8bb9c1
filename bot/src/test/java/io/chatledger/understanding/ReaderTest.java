package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import io.chatledger.understanding.EntryDraft.Assumed;
import io.chatledger.understanding.Question.Missing;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every message: nothing crashes, nothing takes long, and what is wrong is asked about. */
class ReaderTest {

    private static final ThreadMXBean CPU = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final List<String> MIXED = List.of(
            "spent 12 on lunch",
            "tea 3.10, 2 bagels 5",
            "call mum at 6, bus 12",
            "how much this month",
            "got 2500 pay",
            "taxi 14 yesterday",
            "undo",
            "12",
            "lunch",
            "1.234 EUR hotel",
            "paid 30 for shampoo at Aldi #home",
            "hello");

    @ParameterizedTest(name = "{0} is asked about: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12                       | ITEM
            lunch                    | AMOUNT
            1.234 EUR for a hotel    | WHICH_AMOUNT
            lunch 0                  | ZERO
            lunch -12                | NEGATIVE
            rent 1000000000000000    | TOO_LARGE
            lunch 12.345678          | DECIMALS
            0.125 EUR for gum        | DECIMALS
            sushi 12.50 yen          | DECIMALS
            lunch 12 on 31 june      | IMPOSSIBLE_DATE
            brunch 20 last weekend   | WHICH_DAY
            taxi 14 on 2027-01-05    | FUTURE_DATE
            I owe Sam $20            | MEANING
            """)
    void whatKeepsAnEntryFromBeingStoredIsAsked(String message, Missing missing) {
        Reading reading = Corpus.read(message);
        assertThat(Corpus.question(reading))
                .as(Corpus.trail(reading))
                .isNotNull()
                .extracting(Question::missing)
                .isEqualTo(missing);
    }

    @Test
    void anAmountThatCanBeReadInTwoWaysIsOfferedInBoth() {
        assertThat(Corpus.question(Corpus.read("1.234 EUR for a hotel")))
                .isNotNull()
                .extracting(Question::options)
                .isEqualTo(List.of(Money.of("1.23", "EUR"), Money.of("1234", "EUR")));
    }

    @Test
    void theAnswerToAQuestionIsReadTogetherWithWhatWasSaidBefore() {
        assertThat(Corpus.entries(Corpus.read("12" + " " + "lunch"))).hasSize(1);
        assertThat(Corpus.entries(Corpus.read("lunch at Aldi" + " " + "12.50"))).hasSize(1);
    }

    @Test
    void whatWasNotStatedIsAssumed() {
        EntryDraft entry = Corpus.entries(Corpus.read("lunch 12")).getFirst();
        assertThat(entry.assumed()).containsExactlyInAnyOrder(Assumed.CURRENCY, Assumed.DATE);
        EntryDraft stated =
                Corpus.entries(Corpus.read("lunch 12 eur yesterday")).getFirst();
        assertThat(stated.assumed()).isEmpty();
    }

    @Test
    void whatTheAccountTaughtComesFirst() {
        Context context = new Context(
                Corpus.NOW, Locale.US, Currency.getInstance("USD"), Map.of("coffee", Category.ENTERTAINMENT));
        Intent intent = Corpus.READER.read("Coffee 4", context);
        assertThat(intent).isInstanceOf(Intent.RecordEntries.class);
        assertThat(((Intent.RecordEntries) intent).entries().getFirst().category())
                .isEqualTo(Category.ENTERTAINMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "\u200b\u202e\u2066",
                "\ud800",
                "\udc00\ud800 12",
                "\u0000\u0007",
                "......",
                "?!?!",
                "\ud83d\ude00",
                "((((",
                "\u0661\u0662"
            })
    void oddMessagesAreAnsweredAndNotStored(String message) {
        assertThat(Corpus.read(message).intent()).isNotInstanceOf(Intent.RecordEntries.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lun\u200bch 12",
                "\u202elunch 12",
                "lunch\u00a012",
                "\uff4c\uff55\uff4e\uff43\uff48 \uff11\uff12",
                "lunch \u0661\u0662"
            })
    void hiddenAndForeignCharactersDoNotChangeTheAmount(String message) {
        List<EntryDraft> entries = Corpus.entries(Corpus.read(message));
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().amount()).isEqualTo(Money.of("12", "USD"));
    }

    @ParameterizedTest(name = "4,096 times \"{0}\"")
    @ValueSource(
            strings = {
                "9",
                ".",
                ",",
                "1,",
                "1.",
                "1 ",
                "\ud83d\ude00",
                "(",
                "a ",
                "a",
                "lunch 12 ",
                "12 ",
                "-",
                "#a",
                "and ",
                "x",
                "$",
                "1/",
                "one ",
                "last ",
                "bread, ",
                "2 eggs, ",
                "total 1 ",
                "so 5, 90/3 "
            })
    void theLongestMessageIsAnsweredInLinearTime(String piece) {
        String longest = piece.repeat(Reader.LONGEST / piece.length());
        String quarter = longest.substring(0, longest.length() / 4 / piece.length() * piece.length());
        time(quarter);
        Duration shorter = time(quarter);
        Duration longer = time(longest);
        assertThat(longer).isLessThan(shorter.multipliedBy(12).plusMillis(250));
        assertThat(allocation(longest)).isLessThan(6 * allocation(quarter));
    }

    /** Bytes, which unlike time are the same however busy the machine is. */
    private static long allocation(String message) {
        long start = CPU.getCurrentThreadAllocatedBytes();
        assertThat(Corpus.read(message).intent()).isNotNull();
        return CPU.getCurrentThreadAllocatedBytes() - start;
    }

    private static Duration time(String message) {
        long start = CPU.getCurrentThreadCpuTime();
        assertThat(Corpus.read(message).intent()).isNotNull();
        return Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start);
    }

    @Test
    void aMessageThatIsTooLongIsNotRead() {
        assertThat(Corpus.question(Corpus.read("lunch 12 ".repeat(600))))
                .isNotNull()
                .extracting(Question::missing)
                .isEqualTo(Missing.TOO_LONG);
    }

    @Test
    void manyThreadsReadTheSameAsOne() throws Exception {
        List<Intent> alone = MIXED.stream().map(m -> Corpus.read(m).intent()).toList();
        List<Callable<List<Intent>>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            work.add(() -> {
                List<Intent> last = List.of();
                for (int round = 0; round < 200; round++) {
                    last = MIXED.stream().map(m -> Corpus.read(m).intent()).toList();
                    assertThat(last).isEqualTo(alone);
                }
                return last;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<Intent>> result : threads.invokeAll(work)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }
}
