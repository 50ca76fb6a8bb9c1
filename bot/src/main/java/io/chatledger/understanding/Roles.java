package io.chatledger.understanding;

import io.chatledger.understanding.find.CommonWords;
import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Models.Role;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Words in a row that may name something. */
    private record Run(int from, int to, boolean shop, int score) {}

    private static final Set<String> PLACE = Set.of("at", "from", "@");
    private static final Set<String> ASIDE =
            Set.of("with", "w", "to", "in", "from", "at", "before", "after", "near", "off");
    private static final Set<String> MEANS = Set.of("via", "using", "by");
    private static final Set<String> ARTICLES = Set.of("my", "the", "a", "an", "our");
    private static final Set<String> JOINTS = Set.of("and", "&", "n", ",");
    private static final int KNOWN = 2;
    private static final int MODEL = 2;
    private static final int LEAST = -2;

    private final CommonWords commonWords;
    private final Models models;
    private final Set<String> functionWords = new HashSet<>(Vocabulary.lines("en/function-words.txt"));

    Roles(Lexicon lexicon, Models models) {
        this.commonWords = lexicon.commonWords();
        this.models = models;
    }

    Names in(Line line, Sketch sketch, int from, int to) {
        List<Unit> units = sketch.units().stream()
                .filter(unit -> unit.from() >= from && unit.to() <= to)
                .toList();
        List<Role> roles = models.roles(units);
        List<Run> runs = runs(line, units, roles);
        Role shop = role(units, roles, "shop");
        Role item = role(units, roles, "item");
        if (shop == null && item != null && units.get(item.from()).type().equals("shop")) {
            int end = item.from() + 1;
            while (end < item.to() && units.get(end).type().equals("shop") && units.get(end).goesOn()) {
                end++;
            }
            shop = new Role(item.from(), end, "shop");
            item = trimmed(units, new Role(end, item.to(), "item"));
        }
        Role said = item;
        if (shop == null) {
            shop = runs.stream()
                    .filter(run -> run.shop() && !overlaps(run, said))
                    .findFirst()
                    .map(run -> new Role(run.from(), run.to(), "shop"))
                    .orElse(null);
        }
        Role place = shop;
        Role thing = item == null
                ? runs.stream()
                        .filter(run -> !run.shop() && !overlaps(run, place))
                        .max(Comparator.comparingInt(Run::score).thenComparing(Run::from, Comparator.reverseOrder()))
                        .filter(run -> run.score() > (place == null ? LEAST : 0))
                        .map(run -> new Role(run.from(), run.to(), "item"))
                        .orElse(null)
                : item;
        return new Names(slice(line, units, thing), slice(line, units, place));
    }

    private static boolean overlaps(Run run, @Nullable Role role) {
        return role != null && run.from() < role.to() && role.from() < run.to();
    }

    private static @Nullable String slice(Line line, List<Unit> units, @Nullable Role role) {
        return role == null
                ? null
                : line.slice(
                        units.get(role.from()).from(), units.get(role.to() - 1).to());
    }

    /** The first of a role, and what is listed with it: "tamarind candy and chips". */
    private @Nullable Role role(List<Unit> units, List<Role> roles, String name) {
        Role found = null;
        for (Role role : roles) {
            if (role.name().equals(name)) {
                if (found == null) {
                    found = role;
                } else if (joins(units, found.to(), role.from())) {
                    found = new Role(found.from(), role.to(), name);
                }
            }
        }
        return found == null ? null : trimmed(units, found);
    }

    /** Without days and small words at its ends. */
    private @Nullable Role trimmed(List<Unit> units, Role role) {
        int from = role.from();
        int to = role.to();
        while (from < to && !names(units.get(from))) {
            from++;
        }
        while (to > from && !names(units.get(to - 1))) {
            to--;
        }
        return from == to ? null : new Role(from, to, role.name());
    }

    private boolean names(Unit unit) {
        return switch (unit.type()) {
            case "word" -> !functionWords.contains(unit.word());
            case "item", "shop", "emoji", "label", "percent", "measure" -> true;
            case String _ -> false;
        };
    }

    private static boolean joins(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            if (!JOINTS.contains(unit.word()) && !ARTICLES.contains(unit.word()) && !isThing(unit)) {
                return false;
            }
        }
        return true;
    }

    private List<Run> runs(Line line, List<Unit> units, List<Role> roles) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            if (isEdge(units.get(i))) {
                i++;
                continue;
            }
            int end = end(line, units, i);
            runs.add(run(units, roles, i, end, before(units, i)));
            i = end;
        }
        return runs;
    }

    private static String before(List<Unit> units, int from) {
        int i = from - 1;
        while (i >= 0 && ARTICLES.contains(units.get(i).word())) {
            i--;
        }
        return i < 0 ? "" : units.get(i).word();
    }

    /** The unit after a run: it ends at small words and where a shop begins or ends. */
    private int end(Line line, List<Unit> units, int from) {
        boolean shop = units.get(from).type().equals("shop");
        int i = from + 1;
        while (i < units.size()
                && shop == units.get(i).type().equals("shop")
                && (!isEdge(units.get(i)) || bridges(line, units, i, shop))) {
            i++;
        }
        return i;
    }

    /** Whether a small word or mark stands inside of a name or a list: fish and chips, wd-40, bus 42 fare. */
    private boolean bridges(Line line, List<Unit> units, int i, boolean shop) {
        if (i + 1 >= units.size() || isEdge(units.get(i + 1))) {
            return false;
        }
        Unit unit = units.get(i);
        boolean glued = unit.type().equals("mark") && line.touches(unit.from()) && line.touches(unit.to());
        boolean joins = !shop && JOINTS.contains(unit.word()) && isThing(units.get(i + 1)) && isThing(units.get(i - 1));
        boolean listed = !unit.word().equals(",") || isListed(units, i + 1);
        return glued || unit.type().equals("label") || (joins && listed);
    }

    private static boolean isListed(List<Unit> units, int from) {
        int i = from;
        while (i < units.size() && isThing(units.get(i))) {
            i++;
        }
        return i < units.size() && JOINTS.contains(units.get(i).word());
    }

    private static boolean isThing(Unit unit) {
        return unit.type().equals("item");
    }

    private Run run(List<Unit> units, List<Role> roles, int from, int to, String before) {
        boolean known = units.subList(from, to).stream().anyMatch(Roles::isThing);
        boolean brand = units.get(from).type().equals("shop");
        boolean saidShop = isSaid(roles, "shop", from, to);
        boolean saidItem = isSaid(roles, "item", from, to);
        boolean placed = PLACE.contains(before) && !known && !saidItem;
        boolean common = !brand && units.subList(from, to).stream().allMatch(unit -> commonWords.contains(unit.word()));
        boolean shop = !MEANS.contains(before) && !common && (brand || (saidShop && !known) || placed);
        int score = (known ? KNOWN : 0)
                + (saidItem ? MODEL : 0)
                + (ASIDE.contains(before) || MEANS.contains(before) ? LEAST - 1 : 0);
        return new Run(from, to, shop, score);
    }

    private static boolean isSaid(List<Role> roles, String name, int from, int to) {
        return roles.stream().anyMatch(role -> role.name().equals(name) && role.from() < to && role.to() > from);
    }

    private boolean isEdge(Unit unit) {
        return switch (unit.type()) {
            case "word" -> functionWords.contains(unit.word());
            case "item", "shop" -> false;
            case String _ -> true;
        };
    }
}
