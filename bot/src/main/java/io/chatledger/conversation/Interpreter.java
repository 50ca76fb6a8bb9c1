package io.chatledger.conversation;

import io.chatledger.account.Accounts;
import io.chatledger.ledger.Catalogue;
import io.chatledger.ledger.Category;
import io.chatledger.ledger.Ledger;
import io.chatledger.money.Money;
import io.chatledger.understanding.Context;
import io.chatledger.understanding.EntryDraft;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.OwnNames;
import io.chatledger.understanding.Question;
import io.chatledger.understanding.Question.Missing;
import io.chatledger.understanding.Reader;
import io.chatledger.understanding.Selection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Understands a text in the light of what its chat was asked before. */
@Component
class Interpreter {

    private static final Set<Missing> COMPLETED_BY_MORE_WORDS = EnumSet.of(Missing.AMOUNT, Missing.ITEM);

    private final Reader reader;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Habits habits;

    Interpreter(Reader reader, Accounts accounts, Ledger ledger, Habits habits) {
        this.reader = reader;
        this.accounts = accounts;
        this.ledger = ledger;
        this.habits = habits;
    }

    /** What was written, or what it completes; a message that says all by itself leaves an open question behind. */
    Reading read(Speaker speaker, String text) {
        Context context = context(speaker);
        String asked = accounts.takeAsked(speaker.chat(), speaker.now());
        Optional<Reading> completed = asked == null
                ? Optional.empty()
                : completed(speaker, asked, new Reading(text, read(speaker, text, context)), context);
        String whole = InFull.of(text);
        return completed.orElseGet(() -> new Reading(whole, read(speaker, whole, context)));
    }

    /** The category that somebody means by a word that names no other thing. */
    Optional<Category> category(Speaker speaker, String name) {
        return understand(speaker, "how much on " + name + " this month") instanceof Intent.AskTotal asked
                        && asked.of().about() == null
                ? Optional.ofNullable(asked.of().category())
                : Optional.empty();
    }

    /** What a text says by itself. */
    Intent understand(Speaker speaker, String text) {
        return read(speaker, text, context(speaker));
    }

    Reading read(Speaker speaker, Command command, String text) {
        return command.inWords(text).map(words -> read(speaker, words)).orElseGet(() -> {
            accounts.takeAsked(speaker.chat(), speaker.now());
            return new Reading(text, command.intent(speaker.phrases()));
        });
    }

    /** The message that a tap completes; empty when its question is not open any more. */
    Optional<Reading> choose(Speaker speaker, Tap.Answer answer) {
        String asked = accounts.takeAsked(speaker.chat(), speaker.now());
        if (asked == null) {
            return Optional.empty();
        }
        if (!Tap.fingerprint(asked).equals(answer.question())) {
            accounts.asked(speaker.chat(), asked, speaker.now());
            return Optional.empty();
        }
        Context context = context(speaker);
        return question(asked, context)
                .flatMap(question -> chosen(speaker, asked, question, Set.of(answer.key()), context));
    }

    /** Remembers the text for the answer, and gives the answers that can be tapped. */
    List<Option> ask(Speaker speaker, String text, Question question) {
        accounts.asked(speaker.chat(), text, speaker.now());
        return options(speaker, text, question);
    }

    private Optional<Reading> completed(Speaker speaker, String asked, Reading answer, Context context) {
        return question(asked, context).flatMap(question -> {
            if (question.missing() == Missing.ITEM
                    && answer.intent() instanceof Intent.ChangeLast change
                    && change.of().equals(Selection.ALL)
                    && change.to().isOnlyAmount()) {
                Money instead = Objects.requireNonNull(change.to().amount());
                String amount = instead.amount().toPlainString();
                return Optional.of(new Reading(amount, read(speaker, amount, context)));
            }
            Optional<Reading> chosen = chosen(speaker, asked, question, keys(answer), context)
                    .or(() -> HalfAnswer.in(answer.text(), asked, question, text -> read(speaker, text, context)));
            return chosen.isPresent()
                            || saysAll(answer.intent())
                            || !COMPLETED_BY_MORE_WORDS.contains(question.missing())
                    ? chosen
                    : together(speaker, question, asked + " " + answer.text(), answer.intent(), context);
        });
    }

    /** Question and answer read as one message; empty when the answer says more, or other things, than were asked. */
    private Optional<Reading> together(
            Speaker speaker, Question question, String text, Intent answer, Context context) {
        return Optional.of(new Reading(text, read(speaker, text, context)))
                .filter(reading -> reading.intent() instanceof Intent.RecordEntries(var entries)
                        && entries.size() == 1
                        && fits(question, answer, entries.getFirst().amount()));
    }

    /** Whether the answer brings what is missing and nothing else, and the amount is the one that was named. */
    private static boolean fits(Question question, Intent answer, Money amount) {
        boolean amountIsMissing = question.missing() == Missing.AMOUNT;
        if (answer instanceof Intent.Unclear(Question next)) {
            return next.missing() == (amountIsMissing ? Missing.ITEM : Missing.AMOUNT)
                    && (amountIsMissing ? next : question).options().contains(amount);
        }
        if (answer instanceof Intent.RecordEntries(var entries)) {
            return amountIsMissing && entries.getFirst().amount().equals(amount);
        }
        return amountIsMissing || question.options().contains(amount);
    }

    private Optional<Reading> chosen(
            Speaker speaker, String asked, Question question, Set<String> keys, Context context) {
        return options(speaker, asked, question).stream()
                .filter(option -> keys.contains(option.key()))
                .findFirst()
                .map(option -> new Reading(option.text(), option.settle(read(speaker, option.text(), context))));
    }

    /** An amount alone chooses the option of that amount, a word the option of that name. */
    private static Set<String> keys(Reading answer) {
        Set<String> keys = new HashSet<>(
                Set.of(answer.text().strip().toLowerCase(Locale.ROOT).replace(' ', '_')));
        if (answer.intent() instanceof Intent.Unclear(Question question)) {
            question.options().forEach(money -> keys.add(money.amount().toPlainString()));
        }
        return keys;
    }

    private Optional<Question> question(String asked, Context context) {
        return reader.read(asked, context) instanceof Intent.Unclear(Question question)
                ? Optional.of(question)
                : Optional.empty();
    }

    private List<Option> options(Speaker speaker, String asked, Question question) {
        return new Options(speaker.phrases(), asked, habits.categories(speaker)).of(question);
    }

    /** As it is to be done: what is guessed goes where the user has such things. */
    private Intent read(Speaker speaker, String text, Context context) {
        Intent intent = reader.read(text, context);
        return intent instanceof Intent.RecordEntries(var entries)
                ? new Intent.RecordEntries(entries.stream()
                        .map(draft -> filed(draft, speaker.phrases().labels()))
                        .toList())
                : intent;
    }

    private static EntryDraft filed(EntryDraft draft, Labels labels) {
        Catalogue catalogue = labels.catalogue();
        if (draft.taught()) {
            return labels.isNamed(draft.item()) ? draft.filedUnder(draft.category(), List.of()) : draft;
        }
        Category category = catalogue.filing(draft.category());
        return draft.filedUnder(
                category,
                draft.alternatives().stream()
                        .map(catalogue::filing)
                        .filter(other -> other != category && other != Category.OTHER)
                        .distinct()
                        .toList());
    }

    private Context context(Speaker speaker) {
        Map<String, Category> given = speaker.phrases().labels().given();
        Map<String, Category> learned = new HashMap<>(given);
        learned.putAll(ledger.learned(speaker.number()));
        return new Context(
                speaker.localTime(),
                speaker.account().locale(),
                speaker.account().currency(),
                learned,
                speaker.first(),
                given.isEmpty() ? OwnNames.NONE : new OwnNames(given));
    }

    private static boolean saysAll(Intent intent) {
        return !(intent instanceof Intent.Unclear
                || intent instanceof Intent.None
                || intent instanceof Intent.SmallTalk
                || (intent instanceof Intent.RecordEntries(var entries) && isNameless(entries)));
    }

    /** An amount and perhaps a day, as in "18 yesterday". */
    private static boolean isNameless(List<EntryDraft> entries) {
        return entries.size() == 1
                && entries.getFirst().item() == null
                && entries.getFirst().merchant() == null;
    }
}
