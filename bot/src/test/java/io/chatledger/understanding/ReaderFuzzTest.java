package io.chatledger.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chatledger.money.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, in whatever locale, is answered without an error, and what would be stored is sound. */
class ReaderFuzzTest {

    private static final List<String> LOCALES =
            List.of("en-US", "de-DE", "fr-FR", "de-CH", "hi-IN", "ar-EG", "fa-IR", "ja-JP", "pt-BR", "und");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD", "INR", "GBP", "IDR", "XAU");
    private static final int HEAD = 3;
    private static final int LONGEST = Reader.LONGEST + 100;

    /**
     * The first bytes choose the locale, the currency, and how the rest is read: 0 as UTF-8, 1 as UTF-16, which may hold
     * lone surrogates, and each further two repeat it once more.
     */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10m")
    void anyMessageIsAnswered(byte[] input) {
        if (input.length >= HEAD) {
            Charset charset = (input[2] & 1) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
            String piece = new String(input, HEAD, input.length - HEAD, charset);
            String text = piece.repeat(1 + Byte.toUnsignedInt(input[2]) / 2);
            check(
                    text.substring(0, Math.min(text.length(), LONGEST)),
                    chosen(LOCALES, input[0]),
                    chosen(CURRENCIES, input[1]));
        }
    }

    private static String chosen(List<String> values, byte which) {
        return values.get(Byte.toUnsignedInt(which) % values.size());
    }

    private static void check(String text, String locale, String currency) {
        Intent intent = Corpus.READER.read(text, Corpus.context(locale, currency));
        assertThat(IntentJson.of(intent)).containsKey("intent");
        if (intent instanceof Intent.RecordEntries record) {
            assertThat(record.entries()).isNotEmpty();
            record.entries().forEach(entry -> check(text, entry));
        }
    }

    private static void check(String text, EntryDraft entry) {
        Money amount = entry.amount();
        assertThat(amount.amount()).isPositive().isLessThan(Money.LIMIT);
        assertThat(amount.amount().scale())
                .isEqualTo(Math.max(0, amount.currency().getDefaultFractionDigits()));
        assertThat(entry.date()).isBeforeOrEqualTo(Corpus.NOW.toLocalDate());
        for (String name : Arrays.asList(entry.item(), entry.merchant())) {
            if (name != null) {
                assertThat(name).isNotBlank();
                assertThat(text).contains(name);
            }
        }
    }

    static Stream<byte[]> seeds() {
        Stream<String> messages = Stream.of("entries", "negatives", "questions", "dates")
                .flatMap(file -> Corpus.lines(file).stream())
                .map(line -> Corpus.column(line, 0).replace("\\n", "\n"));
        Stream<String> money = Corpus.lines("money").stream().map(line -> Corpus.column(line, 1));
        Stream<String> odd =
                Stream.of("", "(((((", "9", "9.", "1,", "\u202e12 lunch", "\ud83d\ude00", "\ud800 12", "\u0661\u0662");
        return Stream.of(odd, money, messages).flatMap(all -> all).map(ReaderFuzzTest::seed);
    }

    /** The same message always with the same locale, currency and length. */
    private static byte[] seed(String message) {
        int choice = message.hashCode() & 0xFFFF;
        boolean repeated = message.length() <= 2;
        byte[] text = message.getBytes(StandardCharsets.UTF_16BE);
        byte[] seed = new byte[HEAD + text.length];
        seed[0] = (byte) (choice % LOCALES.size());
        seed[1] = (byte) (choice % CURRENCIES.size());
        seed[2] = (byte) (repeated ? 0xFF : 1);
        System.arraycopy(text, 0, seed, HEAD, text.length);
        return seed;
    }
}
