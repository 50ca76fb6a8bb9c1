package io.chatledger.understanding;

import io.chatledger.money.Money;
import io.chatledger.understanding.EntryDraft.Assumed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Intents as the command line shows them. */
final class IntentJson {

    private IntentJson() {}

    static Map<String, Object> error(String sentence) {
        return json("none").put("error", sentence).map();
    }

    static Map<String, Object> of(Intent intent) {
        return fields(intent).map();
    }

    private static Fields fields(Intent intent) {
        return switch (intent) {
            case Intent.RecordEntries(var entries) ->
                json("record", entries.stream().map(IntentJson::entry).toList(), null);
            case Intent.AskTotal(var period, var of, var measure, var per, var against) ->
                selection(json("ask_total").period(period), of)
                        .put("about", of.about())
                        .put("measure", measure)
                        .put("per", per)
                        .period("compare", against);
            case Intent.GoOn(var alone, var _) -> fields(alone);
            case Intent.AskList(var period, var of, var count, var order) ->
                selection(json("ask_list").period(period), of)
                        .put("about", of.about())
                        .put("count", count)
                        .put("order", order);
            case Intent.AskChart(var form, var period, var of, var per, var against) ->
                selection(json("ask_chart").period(period), of)
                        .put("form", form)
                        .put("per", per)
                        .period("compare", against);
            case Intent.SetBudget(var action, var limit, var by, var of, var period, var terms) ->
                selection(json("set_budget").money(limit == null ? by : limit), of)
                        .put("amount", limit)
                        .put("period", period)
                        .put("action", action)
                        .put("by", by)
                        .put("categories", terms.categories())
                        .put("carry_over", terms.carriesOver())
                        .put("thresholds", terms.thresholds())
                        .period("pause", terms.pause());
            case Intent.ShowBudgets(var of, var categories, var suggested) ->
                selection(json("show_budgets"), of)
                        .put("categories", categories)
                        .put("suggested", suggested ? "true" : null);
            case Intent.ChangeLast(var of, var on, var to) -> change(of, to).put("old_date", on);
            case Intent.DeleteLast(var of, var on, var count) ->
                selection(json("delete_last").money(of.min()), of)
                        .put("date", on)
                        .put("count", count);
            case Intent.Undo _ -> json("undo");
            case Intent.Export(var period, var of, var format) ->
                selection(json("export").period(period), of).put("format", format);
            case Intent.Link _ -> json("link");
            case Intent.Settings settings -> settings(settings);
            case Intent.Help(var topic) -> json("help").put("topic", topic);
            case Intent.SmallTalk(var talk) -> json("small_talk").put("talk", talk);
            case Intent.Unclear(var question) -> json("unclear", List.of(), question(question));
            case Intent.None _ -> json("none");
        };
    }

    private static Fields json(String intent) {
        return json(intent, List.of(), null);
    }

    private static Fields json(String intent, List<Fields> entries, @Nullable Fields question) {
        return new Fields().put("intent", intent).put("entries", entries).put("question", question);
    }

    private static Fields selection(Fields json, Selection of) {
        return json.put("category", of.category())
                .put("item", of.item())
                .put("merchant", of.merchant())
                .put("tag", of.tag())
                .put("kind", of.kind())
                .put("min_amount", of.min())
                .put("max_amount", of.max());
    }

    private static Fields change(Selection of, Change to) {
        Money amount = to.amount();
        boolean assumed = amount != null && to.currency() == null;
        return json("change_last")
                .put("amount", amount)
                .put("currency", amount == null ? to.currency() : amount.currency())
                .put("category", to.category())
                .put("date", to.date())
                .put("new_item", to.item())
                .put("new_merchant", to.merchant())
                .put("kind", to.kind())
                .put("assumed", assumed ? List.of(Assumed.CURRENCY) : List.of())
                .put("item", of.item())
                .put("merchant", of.merchant())
                .put("tag", of.tag())
                .put("old_category", of.category())
                .put("old_amount", of.min());
    }

    private static Fields settings(Intent.Settings settings) {
        return json("settings")
                .put("currency", settings.currency())
                .put("zone", settings.zone())
                .put("language", settings.language())
                .put("first_day_of_week", settings.firstDayOfWeek())
                .put("first_day_of_month", settings.firstDayOfMonth())
                .put("category", settings.category())
                .put("new_category", settings.newCategory());
    }

    private static Fields entry(EntryDraft entry) {
        Stream<Assumed> assumed = entry.assumed().stream().filter(value -> value != Assumed.CATEGORY);
        return new Fields()
                .put("kind", entry.kind())
                .money(entry.amount())
                .put("category", entry.category())
                .put("item", entry.item())
                .put("merchant", entry.merchant())
                .put("date", entry.date())
                .put("tags", entry.tags())
                .said("payment", entry.payment())
                .said("note", entry.note())
                .said("every", entry.recurrence() == null ? null : recurrence(entry.recurrence()))
                .put("assumed", assumed.sorted().toList());
    }

    private static Fields recurrence(Recurrence recurrence) {
        return new Fields()
                .put("unit", recurrence.unit())
                .put("step", recurrence.step())
                .put("from", recurrence.from());
    }

    private static Fields question(Question question) {
        return new Fields()
                .put("missing", question.missing())
                .put("about", question.about())
                .put(
                        "options",
                        question.options().stream().map(Object::toString).toList());
    }
}
