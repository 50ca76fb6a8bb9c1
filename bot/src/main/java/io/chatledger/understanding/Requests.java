package io.chatledger.understanding;

import io.chatledger.understanding.Intent.Talk;
import io.chatledger.understanding.Intent.Topic;
import io.chatledger.understanding.find.CurrencyWords;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of Chatledger besides recording, with its details. */
final class Requests {

    private static final int LONGEST_FOLLOW_UP = 8;
    private static final Set<String> POINTERS = WordGroups.of("pointer");
    private static final Set<String> LAST = WordGroups.of("last");

    private final Phrases<String> commands = Vocabulary.phrases("en/commands.tsv");
    private final Phrases<String> talks = Vocabulary.phrases("en/talk.tsv");
    private final Phrases<Boolean> followUps = new Phrases<>(false);
    private final CategoryNames categories = new CategoryNames();
    private final Slots slots = new Slots();
    private final PlainTotals plainTotals;
    private final Asks asks;
    private final Budgets budgets;
    private final Corrections corrections;
    private final Deletions deletions;
    private final Preferences preferences;

    Requests(Lexicon lexicon) {
        Vocabulary.lines("en/follow-ups.txt").forEach(line -> followUps.add(line, true));
        CurrencyWords currencies = new CurrencyWords();
        Subjects subjects = new Subjects(lexicon, categories, currencies);
        Selections selections = new Selections(slots, categories, subjects);
        Periods periods = new Periods();
        asks = new Asks(slots, selections, periods);
        plainTotals = new PlainTotals(slots, periods);
        budgets = new Budgets(slots, selections, categories, asks);
        corrections = new Corrections(categories, subjects, selections, currencies);
        deletions = new Deletions(asks, categories, subjects, selections);
        preferences = new Preferences(slots, currencies);
    }

    /** The command that makes up the whole message, or null. */
    @Nullable
    Intent command(Findings findings) {
        Line line = findings.line();
        int to = line.size();
        while (to > 0 && (line.is(to - 1, "!") || line.is(to - 1, "."))) {
            to--;
        }
        boolean picture = to > 0 && line.tokens().stream().allMatch(token -> token.is(Shape.EMOJI));
        if (picture && talks.longest(line, 0) != null) {
            return new Intent.SmallTalk(talk(line));
        }
        Phrases.Match<String> match = commands.longest(line, 0);
        if (match != null && match.to() == to) {
            return of(findings, match.value());
        }
        if (isPlainList(line)) {
            return asks.list(findings);
        }
        Intent budget = budgets.command(findings);
        if (budget != null) {
            return budget;
        }
        return goesOn(findings) ? asks.goingOn(findings) : plainTotals.isOne(findings) ? asks.total(findings) : null;
    }

    /** Whether it says which entries and how many, and nothing else: "last 5", "biggest 3 expenses". */
    private boolean isPlainList(Line line) {
        boolean counted = false;
        boolean ordered = false;
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> order = slots.at("order", line, i);
            boolean counts = line.is(i, Shape.DIGITS) || Deletions.COUNTED.contains(line.text(i));
            if (!counts && order == null && !POINTERS.contains(line.text(i))) {
                return false;
            }
            counted |= counts;
            ordered |= order != null || LAST.contains(line.text(i));
            i = order == null ? i : order.to() - 1;
        }
        return counted && ordered;
    }

    /** Whether a question before it is asked anew for another time or category: "and in March?". */
    private boolean goesOn(Findings findings) {
        Line line = findings.line();
        return followUps.longest(line, 0) != null
                && line.size() <= LONGEST_FOLLOW_UP
                && !findings.has(Amount.class)
                && (asks.period(findings) != null || (findings.isQuestion() && asks.isAboutSomething(findings)));
    }

    Intent of(Findings findings, String intent) {
        return switch (intent) {
            case "ask_total" -> asks.total(findings);
            case "ask_list" -> asks.list(findings);
            case "ask_chart" -> asks.chart(findings);
            case "set_budget" -> budgets.set(findings);
            case "show_budgets" -> budgets.show(findings);
            case "change_last" -> corrections.change(findings);
            case "delete_last" -> deletions.delete(findings);
            case "undo" -> new Intent.Undo();
            case "export" -> asks.export(findings);
            case "link" -> new Intent.Link();
            case "settings" -> preferences.of(findings);
            case "help" -> new Intent.Help(topic(findings.line()));
            case "small_talk" -> new Intent.SmallTalk(talk(findings.line()));
            case String _ -> new Intent.None();
        };
    }

    private @Nullable Topic topic(Line line) {
        Topic topic = slots.value(Topic.class, line);
        return topic == null ? slots.value("doing", Topic.class, line) : topic;
    }

    private Talk talk(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> match = talks.longest(line, i);
            if (match != null) {
                return Talk.valueOf(match.value().toUpperCase(Locale.ROOT));
            }
        }
        return Talk.GREETING;
    }
}
