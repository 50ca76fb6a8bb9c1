package io.chatledger.understanding;

import io.chatledger.ledger.Category;
import io.chatledger.money.Money;
import io.chatledger.understanding.EntryDraft.Assumed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Intents as the command line shows them. */
final class IntentJson {

    private IntentJson() {}

    static Map<String, Object> error(String sentence) {
        Map<String, Object> json = json("none", List.of(), null);
        json.put("error", sentence);
        return json;
    }

    static Map<String, Object> of(Intent intent) {
        return switch (intent) {
            case Intent.RecordEntries record ->
                json("record", record.entries().stream().map(IntentJson::entry).toList(), null);
            case Intent.AskTotal total -> {
                Map<String, Object> json = period(category(json("ask_total"), total.category()), total.period());
                json.put("about", total.about());
                yield json;
            }
            case Intent.AskList list -> {
                Map<String, Object> json = period(category(json("ask_list"), list.category()), list.period());
                json.put("count", list.count());
                json.put("about", list.about());
                yield json;
            }
            case Intent.AskChart chart -> period(category(json("ask_chart"), chart.category()), chart.period());
            case Intent.SetBudget budget -> category(money(json("set_budget"), budget.limit()), budget.category());
            case Intent.ShowBudgets _ -> json("show_budgets");
            case Intent.ChangeLast change -> {
                Map<String, Object> json = category(money(json("change_last"), change.amount()), change.category());
                json.put("date", change.date() == null ? null : change.date().toString());
                yield json;
            }
            case Intent.DeleteLast _ -> json("delete_last");
            case Intent.Undo _ -> json("undo");
            case Intent.Export _ -> json("export");
            case Intent.Link _ -> json("link");
            case Intent.Settings _ -> json("settings");
            case Intent.Help _ -> json("help");
            case Intent.SmallTalk small -> {
                Map<String, Object> json = json("small_talk");
                json.put("talk", small.talk().name().toLowerCase(Locale.ROOT));
                yield json;
            }
            case Intent.Unclear unclear -> json("unclear", List.of(), question(unclear.question()));
            case Intent.None _ -> json("none");
        };
    }

    private static Map<String, Object> json(String intent) {
        return json(intent, List.of(), null);
    }

    private static Map<String, Object> json(String intent, List<?> entries, @Nullable Object question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intent", intent);
        json.put("entries", entries);
        json.put("question", question);
        return json;
    }

    private static Map<String, Object> entry(EntryDraft entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", entry.kind().code());
        money(json, entry.amount());
        json.put("category", entry.category().code());
        json.put("item", entry.item());
        json.put("merchant", entry.merchant());
        json.put("date", entry.date().toString());
        json.put("tags", entry.tags());
        json.put(
                "assumed",
                entry.assumed().stream()
                        .filter(value -> value != Assumed.CATEGORY)
                        .map(a -> a.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        return json;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("missing", question.missing().name().toLowerCase(Locale.ROOT));
        json.put("about", question.about());
        json.put("options", question.options().stream().map(Money::toString).toList());
        return json;
    }

    private static Map<String, Object> money(Map<String, Object> json, @Nullable Money money) {
        json.put("amount", money == null ? null : money.amount().toPlainString());
        json.put("currency", money == null ? null : money.currency().getCurrencyCode());
        return json;
    }

    private static Map<String, Object> category(Map<String, Object> json, @Nullable Category category) {
        json.put("category", category == null ? null : category.code());
        return json;
    }

    private static Map<String, Object> period(Map<String, Object> json, @Nullable Period period) {
        json.put("period_from", period == null ? null : period.from().toString());
        json.put("period_to", period == null ? null : period.to().toString());
        return json;
    }
}
