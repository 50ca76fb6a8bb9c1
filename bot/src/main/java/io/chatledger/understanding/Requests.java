package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import io.chatledger.understanding.Intent.Talk;
import io.chatledger.understanding.find.Find;
import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.find.Mark;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of Chatledger besides recording, with its details. */
final class Requests {

    private static final Set<String> REMOVING = Set.of("remove", "delete", "drop", "cancel", "no", "without", "clear");
    private static final Set<String> NAMING = Set.of("on", "for", "at", "from");
    private static final int MOST_ENTRIES = 100;
    private static final String[] NO_REQUESTS = {"record", "unclear", "none", "small_talk"};

    private final Phrases<String> commands = Vocabulary.phrases("en/commands.tsv");
    private final Phrases<String> categories = Vocabulary.phrases("en/categories.tsv");
    private final Phrases<String> talks = Vocabulary.phrases("en/talk.tsv");
    private final Set<String> incomeWords = new HashSet<>(Vocabulary.lines("en/income-words.txt"));
    private final Periods periods = new Periods();
    private final Lexicon lexicon;

    Requests(Lexicon lexicon) {
        this.lexicon = lexicon;
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
        return match != null && match.to() == to ? request(match.value(), findings) : null;
    }

    Intent of(Findings findings, String intent) {
        return request(intent, findings);
    }

    /** The likeliest thing that can be asked for, when it is certain that something is. */
    Intent likeliest(Findings findings) {
        return request(findings.guesses().likeliestBut(NO_REQUESTS).outcome(), findings);
    }

    private Intent request(String intent, Findings findings) {
        LocalDate today = findings.context().now().toLocalDate();
        Line line = findings.line();
        Period period = period(findings, today);
        Category category = category(line);
        return switch (intent) {
            case "ask_total" ->
                new Intent.AskTotal(period == null ? Periods.thisMonth(today) : period, category, about(findings));
            case "ask_list" -> new Intent.AskList(period, category, count(line, findings), about(findings));
            case "ask_chart" -> new Intent.AskChart(period, category);
            case "set_budget" -> budget(line, amount(findings), category);
            case "show_budgets" -> new Intent.ShowBudgets();
            case "change_last" -> new Intent.ChangeLast(amount(findings), category, day(findings));
            case "delete_last" -> new Intent.DeleteLast();
            case "undo" -> new Intent.Undo();
            case "export" -> new Intent.Export();
            case "link" -> new Intent.Link();
            case "settings" -> new Intent.Settings();
            case "help" -> new Intent.Help();
            case "small_talk" -> new Intent.SmallTalk(talk(line));
            case String _ -> new Intent.None();
        };
    }

    /** The period that is named, or the day: "on 3 July" names no month. */
    private @Nullable Period period(Findings findings, LocalDate today) {
        Period period = periods.in(findings.line(), findings.marks(), today);
        LocalDate day = day(findings);
        boolean month = day != null
                && period != null
                && period.equals(new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth())));
        return day != null && (period == null || month) ? new Period(day, day) : period;
    }

    /** The first thing or shop that is not the name of a category, in the user's words, or null. */
    private @Nullable String about(Findings findings) {
        Line line = findings.line();
        int i = 0;
        while (i < line.size()) {
            Phrases.Match<String> category = categories.longest(line, i);
            Phrases.Match<?> item = lexicon.item(line, i);
            Phrases.Match<?> name = item == null ? lexicon.brand(line, i) : item;
            boolean named = NAMING.contains(line.text(i - 1))
                    || (item == null
                            ? lexicon.isSurelyAShop(line, i)
                            : !lexicon.commonWords().contains(line.text(i)));
            if (name != null && category == null && named && findings.marks().at(i) == null) {
                return line.slice(i, name.to());
            }
            i = category == null ? i + 1 : category.to();
        }
        return null;
    }

    /** A budget without a limit is taken away when the words say so, and otherwise asked about. */
    private static Intent budget(Line line, @Nullable Money limit, @Nullable Category category) {
        boolean away = line.tokens().stream().anyMatch(token -> REMOVING.contains(token.text()));
        return limit == null && !away ? new Intent.ShowBudgets() : new Intent.SetBudget(limit, category);
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

    private @Nullable Category category(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> match = categories.longest(line, i);
            if (match != null) {
                return Category.ofCode(match.value());
            }
        }
        return line.tokens().stream().anyMatch(token -> incomeWords.contains(token.text())) ? Category.INCOME : null;
    }

    private static @Nullable Integer count(Line line, Findings findings) {
        for (int i = 0; i < line.size(); i++) {
            Mark mark = findings.marks().at(i);
            boolean free = mark == null || mark.find() instanceof Amount || mark.find() instanceof Find.Other;
            if (free && line.is(i, Shape.DIGITS) && line.text(i).length() <= 3 && !isLimit(line, i)) {
                int count = Integer.parseInt(line.text(i));
                return count < 1 ? null : Math.min(count, MOST_ENTRIES);
            }
        }
        return null;
    }

    private static boolean isLimit(Line line, int i) {
        return List.of("over", "above", "under", "below", "than").contains(line.text(i - 1));
    }

    private static @Nullable Money amount(Findings findings) {
        for (Mark mark : findings.found(Amount.class).toList()) {
            if (mark.find() instanceof Amount amount && Sums.doubt(amount, null, findings.setting()) == null) {
                return new Money(
                        amount.readings().getFirst(),
                        amount.currency() == null ? findings.setting().currency() : amount.currency());
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Findings findings) {
        return findings.found(Find.Day.class)
                .map(mark -> ((Find.Day) mark.find()).date())
                .findFirst()
                .orElse(null);
    }
}
