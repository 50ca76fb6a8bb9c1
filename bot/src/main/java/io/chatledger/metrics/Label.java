package io.chatledger.metrics;

import io.chatledger.understanding.Intent;

/**
 * What a message is counted as.
 *
 * @param intent as {@code understand} prints it
 * @param outcome {@code understood}, {@code asked} when one thing had to be asked first, or {@code none}
 */
public record Label(String intent, String outcome) {

    /** Of whatever was meant. */
    public static Label of(Intent intent) {
        return switch (intent) {
            case Intent.RecordEntries _ -> understood("record");
            case Intent.AskTotal _, Intent.GoOn _ -> understood("ask_total");
            case Intent.AskList _ -> understood("ask_list");
            case Intent.AskChart _ -> understood("ask_chart");
            case Intent.SetBudget _ -> understood("set_budget");
            case Intent.ShowBudgets _ -> understood("show_budgets");
            case Intent.ChangeLast _ -> understood("change_last");
            case Intent.DeleteLast _ -> understood("delete_last");
            case Intent.Undo _ -> understood("undo");
            case Intent.Export _ -> understood("export");
            case Intent.Link _ -> understood("link");
            case Intent.Settings _ -> understood("settings");
            case Intent.Help _ -> understood("help");
            case Intent.SmallTalk _ -> understood("small_talk");
            case Intent.Unclear _ -> new Label("unclear", "asked");
            case Intent.None _ -> new Label("none", "none");
        };
    }

    private static Label understood(String intent) {
        return new Label(intent, "understood");
    }
}
