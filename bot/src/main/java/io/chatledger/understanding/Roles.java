package io.chatledger.understanding;

import io.chatledger.understanding.find.Lexicon;
import io.chatledger.understanding.model.Models;
import io.chatledger.understanding.model.Models.Role;
import io.chatledger.understanding.model.Sketch;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Vocabulary;
import io.chatledger.understanding.words.WordGroups;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides which words of a clause name the thing and which the shop. */
final class Roles {

    /** What was bought and where, as the user wrote it. */
    record Names(@Nullable String item, @Nullable String merchant) {
        boolean isEmpty() {
            return item == null && merchant == null;
        }

        /** With a shop where none is named. */
        Names at(@Nullable String shop) {
            return merchant == null ? new Names(item, shop) : this;
        }
    }

    private static final Set<String> ARTICLES = WordGroups.of("determiner");
    private static final Set<String> JOINTS = WordGroups.of("list-joint");

    private final Runs runs;
    private final Models models;
    private final Set<String> totals =
            Vocabulary.rows("en/totals.tsv").map(List::getFirst).collect(Collectors.toSet());
    private final Set<String> functionWords = new HashSet<>(Vocabulary.lines("en/function-words.txt"));

    Roles(Lexicon lexicon, Models models) {
        this.runs = new Runs(lexicon.commonWords(), functionWords);
        this.models = models;
    }

    Names in(Line line, Sketch sketch, int from, int to) {
        List<Unit> units = named(sketch.units().stream()
                .filter(unit -> unit.from() >= from && unit.to() <= to)
                .toList());
        List<Role> roles = models.roles(units);
        Role shop = role(units, roles, "shop");
        Role item = role(units, roles, "item");
        shop = shop != null && isDestination(units, shop) ? null : shop;
        if (shop == null && item != null && isShop(units.get(item.from()))) {
            shop = new Role(item.from(), endOfShop(units, item), "shop");
            item = trimmed(units, new Role(shop.to(), item.to(), "item"));
        }
        Role place = whole(line, units, shop == null ? runs.shop(line, units, item) : shop);
        Role thing = whole(line, units, item == null ? runs.item(line, units, place) : item);
        boolean one = place != null && thing != null && place.from() < thing.to() && thing.from() < place.to();
        return new Names(slice(line, units, thing), one ? null : slice(line, units, place));
    }

    /** With all of the words that hyphens bind to it, apart from known shops: "up-to-date planner". */
    private static @Nullable Role whole(Line line, List<Unit> units, @Nullable Role role) {
        if (role == null) {
            return null;
        }
        int from = role.from();
        int to = role.to();
        while (from > 1 && binds(line, units.get(from - 1)) && isBound(units.get(from - 2))) {
            from -= 2;
        }
        while (to + 1 < units.size() && binds(line, units.get(to)) && isBound(units.get(to + 1))) {
            to += 2;
        }
        return new Role(from, to, role.name());
    }

    private static boolean binds(Line line, Unit unit) {
        return unit.word().equals("-") && line.touches(unit.from()) && line.touches(unit.to());
    }

    private static boolean isBound(Unit unit) {
        return unit.type().equals("word") || isThing(unit);
    }

    /** Without small words that are names of shops as well, unless they stand where shops do: "12 total", "26 on 4 buns". */
    private List<Unit> named(List<Unit> units) {
        return IntStream.range(0, units.size())
                .filter(i -> !isShop(units.get(i))
                        || !(functionWords.contains(units.get(i).word())
                                || totals.contains(units.get(i).word()))
                        || units.get(i).goesOn()
                        || (i + 1 < units.size() && units.get(i + 1).goesOn())
                        || (i > 0 && Runs.PLACE.contains(units.get(i - 1).word())))
                .mapToObj(units::get)
                .toList();
    }

    /** Whether a thing goes there, as in "train to Boston". */
    private static boolean isDestination(List<Unit> units, Role shop) {
        int at = shop.from();
        return at > 1 && units.get(at - 1).word().equals("to") && isThing(units.get(at - 2)) && !isShop(units.get(at));
    }

    private static int endOfShop(List<Unit> units, Role role) {
        int end = role.from() + 1;
        while (end < role.to() && isShop(units.get(end)) && units.get(end).goesOn()) {
            end++;
        }
        return end;
    }

    private static boolean isShop(Unit unit) {
        return unit.type().equals("shop");
    }

    private static @Nullable String slice(Line line, List<Unit> units, @Nullable Role role) {
        return role == null
                ? null
                : line.slice(
                        units.get(role.from()).from(), units.get(role.to() - 1).to());
    }

    private @Nullable Role role(List<Unit> units, List<Role> roles, String name) {
        Role first = roles.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .map(role -> trimmed(units, role))
                .orElse(null);
        return first == null || name.equals("shop") ? first : extended(units, first);
    }

    /** With the known things beside it and those listed with it: "tamarind candy and chips". */
    private static Role extended(List<Unit> units, Role role) {
        int from = role.from();
        int to = role.to();
        while (from > 0 && isThing(units.get(from - 1))) {
            from--;
        }
        int next = afterJoint(units, to);
        while (next < units.size() && isThing(units.get(next))) {
            to = next + 1;
            next = afterJoint(units, to);
        }
        boolean listed = from > 1 && isJoint(units.get(from - 1)) && isThing(units.get(from - 2));
        while (listed || (from > 0 && isThing(units.get(from - 1)))) {
            from -= listed ? 2 : 1;
            listed = from > 1 && isJoint(units.get(from - 1)) && isThing(units.get(from - 2));
        }
        return new Role(from, to, role.name());
    }

    private static int afterJoint(List<Unit> units, int at) {
        int next = at;
        if (next < units.size() && isJoint(units.get(next))) {
            next++;
            while (next < units.size() && ARTICLES.contains(units.get(next).word())) {
                next++;
            }
        }
        return next;
    }

    private static boolean isJoint(Unit unit) {
        return JOINTS.contains(unit.word()) && !unit.word().equals(",");
    }

    private static boolean isThing(Unit unit) {
        return unit.type().equals("item");
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
}
