package io.chatledger.conversation;

import io.chatledger.ledger.Coverage;
import io.chatledger.understanding.Intent;
import io.chatledger.understanding.Intent.SetBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Limits that are told together: “budget food 400 and transport 100 a month”. */
@Component
class SeveralLimits {

    private static final Pattern TOLD = Pattern.compile("(?iu)^(?:set |my )?(?:budgets?|limits?)\\b[:\\s]*(.+)$");
    private static final Pattern PARTS = Pattern.compile("(?iu)\\s*(?:;|\\n|,\\s|\\band\\b|&|\\+)\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern CYCLE = Pattern.compile(
            "(?iu)\\s*\\b(?:(?:a|each|every|per) (?:day|week|month|year)|daily|weekly|monthly|yearly|annually)\\W*$");

    private final Interpreter interpreter;

    SeveralLimits(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** One for each; empty unless the text tells several and nothing else. How often is said once for all of them, at the end. */
    List<SetBudget> in(Speaker speaker, String text) {
        Matcher told = TOLD.matcher(text.strip());
        if (!told.matches()) {
            return List.of();
        }
        Matcher cycle = CYCLE.matcher(told.group(1));
        String often = cycle.find() ? cycle.group() : "";
        List<SetBudget> limits = new ArrayList<>();
        for (String part : PARTS.split(told.group(1), -1)) {
            String whole = "budget " + part + (CYCLE.matcher(part).find() ? "" : often);
            boolean limit = NUMBER.matcher(part).find()
                    && interpreter.understand(speaker, whole) instanceof Intent.SetBudget set
                    && set.limit() != null
                    && !BudgetAim.of(set).coverage().equals(Coverage.ALL)
                    && limits.add(set);
            if (!limit) {
                return List.of();
            }
        }
        return limits.size() > 1 ? limits : List.of();
    }
}
