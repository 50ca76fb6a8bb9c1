package io.chatledger.understanding.model;

import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells who did what around each amount: "aunt carol spent 90" is not the user's, "aunt carol gave me 90" is. */
final class Deeds {

    private static final int MOST = 3;

    private enum Sort {
        USER,
        RECEIVER,
        OTHER,
        OWNER,
        OBJECT,
        THING,
        HELPER,
        VERB
    }

    private final Map<String, Set<Sort>> sorts = new HashMap<>();

    Deeds() {
        Vocabulary.rows("en/deeds.tsv")
                .forEach(row ->
                        List.of(row.getLast().split(" ", -1)).forEach(word -> add(word, Sort.valueOf(row.getFirst()))));
        for (String kind : List.of("person", "name")) {
            Vocabulary.lines("en/hints/" + kind + ".txt").forEach(word -> {
                add(word, Sort.OTHER);
                add(word + "s", Sort.OTHER);
                add(word + "s", kind.equals("name") ? Sort.OWNER : Sort.OTHER);
            });
        }
    }

    private void add(String word, Sort sort) {
        sorts.computeIfAbsent(word, _ -> EnumSet.noneOf(Sort.class)).add(sort);
    }

    /** Of the first amounts. */
    List<Deed> of(List<Unit> units) {
        List<Deed> deeds = new ArrayList<>(1);
        for (int i = 0; i < units.size() && deeds.size() < MOST; i++) {
            if (units.get(i).isAmount()) {
                deeds.add(around(units, i));
            }
        }
        return deeds;
    }

    /** What the verb nearest before the amount in its sentence says, or else the next one behind it. */
    private Deed around(List<Unit> units, int amount) {
        int from = amount;
        while (from > 0 && !units.get(from - 1).endsSentence()) {
            from--;
        }
        for (int verb = amount - 1; verb >= from; verb--) {
            if (isVerb(units.get(verb))) {
                return deed(units, from, verb, amount);
            }
        }
        for (int verb = amount + 1; verb < units.size() && !units.get(verb).endsSentence(); verb++) {
            if (isVerb(units.get(verb))) {
                return deed(units, from, verb, amount);
            }
        }
        return Deed.none(units.subList(Math.max(from, amount - MOST), amount));
    }

    private boolean isVerb(Unit unit) {
        return unit.type().equals("word") && is(unit, Sort.VERB);
    }

    private boolean is(Unit unit, Sort sort) {
        return sorts.getOrDefault(unit.word(), Set.of()).contains(sort);
    }

    private Deed deed(List<Unit> units, int from, int verb, int amount) {
        int helpers = verb;
        while (helpers > from && is(units.get(helpers - 1), Sort.HELPER)) {
            helpers--;
        }
        String helper = String.join(
                "+", units.subList(helpers, verb).stream().map(Unit::word).toList());
        return new Deed(
                doer(units, from, helpers),
                units.get(verb).word(),
                helper,
                receiver(units.subList(verb + 1, Math.min(units.size(), verb < amount ? amount : verb + MOST + 1))),
                (verb < amount ? "before " : "behind ") + Math.min(MOST, Math.abs(amount - verb)));
    }

    private String doer(List<Unit> units, int from, int to) {
        String doer = Deed.NOBODY;
        for (int i = to - 1; i >= from; i--) {
            Unit unit = units.get(i);
            if (unit.word().equals(",")) {
                return doer;
            } else if (is(unit, Sort.USER)) {
                return Deed.USER;
            } else if (is(unit, Sort.OTHER)) {
                return Deed.ANOTHER;
            } else if (is(unit, Sort.THING)) {
                return "it";
            } else if (unit.type().equals("item") || unit.type().equals("shop")) {
                return i > from && is(units.get(i - 1), Sort.OWNER) ? Deed.ANOTHER : unit.type();
            }
            doer = "noun";
        }
        return doer;
    }

    private String receiver(List<Unit> units) {
        boolean user = units.stream().anyMatch(unit -> is(unit, Sort.RECEIVER));
        boolean another = units.stream().anyMatch(unit -> is(unit, Sort.OTHER) || is(unit, Sort.OBJECT));
        return (user ? Deed.TO_USER : "") + (another ? " other" : "");
    }
}
