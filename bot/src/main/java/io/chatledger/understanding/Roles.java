package io.chatledger.understanding;

import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which words of a clause name the thing and which the shop. */
final class Roles {

    /** What was bought and where, as the user wrote it. */
    record Names(@Nullable String item, @Nullable String merchant) {
        boolean isEmpty() {
            return item == null && merchant == null;
        }
    }

    private final Models models;
    private final Set<String> functionWords = new HashSet<>(Vocabulary.lines("en/function-words.txt"));

    Roles(Models models) {
        this.models = models;
    }

    Names in(Line line, Sketch sketch, int from, int to) {
        List<Unit> units = sketch.units().stream()
                .filter(unit -> unit.from() >= from && unit.to() <= to)
                .toList();
        String item = null;
        String merchant = null;
        for (Models.Role role : models.roles(units)) {
            String name = name(line, units, role.from(), role.to());
            if (role.name().equals("shop")) {
                merchant = merchant == null ? name : merchant;
            } else if (item == null) {
                item = name;
            }
        }
        return item == null && merchant == null ? leftover(line, units) : new Names(item, merchant);
    }

    private @Nullable String name(Line line, List<Unit> units, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEdge(units.get(start))) {
            start++;
        }
        while (end > start && isEdge(units.get(end - 1))) {
            end--;
        }
        return start == end
                ? null
                : line.slice(units.get(start).from(), units.get(end - 1).to());
    }

    private boolean isEdge(Unit unit) {
        return switch (unit.type()) {
            case "word" -> functionWords.contains(unit.word());
            case "item", "shop", "emoji" -> false;
            case String _ -> true;
        };
    }

    /** The longest run of words that are left when everything else is taken away. */
    private Names leftover(Line line, List<Unit> units) {
        List<List<Unit>> runs = new ArrayList<>();
        List<Unit> run = new ArrayList<>();
        for (Unit unit : units) {
            if (isEdge(unit)) {
                runs.add(run);
                run = new ArrayList<>();
            } else {
                run.add(unit);
            }
        }
        runs.add(run);
        List<Unit> longest =
                runs.stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElse(List.of());
        if (longest.isEmpty()) {
            return new Names(null, null);
        }
        String name = line.slice(longest.getFirst().from(), longest.getLast().to());
        boolean shop = longest.stream().allMatch(unit -> unit.type().equals("shop"));
        return shop ? new Names(null, name) : new Names(name, null);
    }
}
