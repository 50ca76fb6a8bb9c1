package io.chatledger.understanding;

import io.chatledger.understanding.find.CommonWords;
import io.chatledger.understanding.model.Models.Role;
import io.chatledger.understanding.model.Unit;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.WordGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names of things and shops where the role model finds none: words between small words, amounts and days. */
final class Runs {

    private record Run(int from, int to, boolean shop, int score) {
        Role as(String name) {
            return new Role(from, to, name);
        }

        boolean overlaps(@Nullable Role role) {
            return role != null && from < role.to() && role.from() < to;
        }
    }

    static final Set<String> PLACE = WordGroups.of("shop-lead");
    private static final Set<String> ASIDE = WordGroups.of("aside-lead");
    private static final Set<String> MEANS = WordGroups.of("means-lead");
    private static final Set<String> ARTICLES = WordGroups.of("determiner");
    private static final Set<String> JOINTS = WordGroups.of("list-joint");
    private static final int KNOWN = 2;
    private static final int LEAST = -2;

    private final CommonWords commonWords;
    private final Set<String> functionWords;

    Runs(CommonWords commonWords, Set<String> functionWords) {
        this.commonWords = commonWords;
        this.functionWords = functionWords;
    }

    /** The first that names a shop, apart from the thing. */
    @Nullable
    Role shop(Line line, List<Unit> units, @Nullable Role item) {
        return in(line, units).stream()
                .filter(run -> run.shop() && !run.overlaps(item))
                .findFirst()
                .map(run -> run.as("shop"))
                .orElse(null);
    }

    /** The likeliest that names a thing, apart from the shop. */
    @Nullable
    Role item(Line line, List<Unit> units, @Nullable Role shop) {
        return in(line, units).stream()
                .filter(run -> !run.shop() && !run.overlaps(shop))
                .max(Comparator.comparingInt(Run::score).thenComparing(Run::from, Comparator.reverseOrder()))
                .filter(run -> run.score() > (shop == null ? LEAST : 0))
                .map(run -> run.as("item"))
                .orElse(null);
    }

    private List<Run> in(Line line, List<Unit> units) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            if (isEdge(units.get(i))) {
                i++;
                continue;
            }
            int end = end(line, units, i);
            runs.add(run(units, i, end, before(units, i)));
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

    private Run run(List<Unit> units, int from, int to, String before) {
        boolean known = units.subList(from, to).stream().anyMatch(Runs::isThing);
        boolean brand = units.get(from).type().equals("shop");
        boolean common = !brand && units.subList(from, to).stream().allMatch(unit -> commonWords.contains(unit.word()));
        boolean shop = !MEANS.contains(before) && !common && (brand || (PLACE.contains(before) && !known));
        int score = (known ? KNOWN : 0) + (ASIDE.contains(before) || MEANS.contains(before) ? LEAST - 1 : 0);
        return new Run(from, to, shop, score);
    }

    private boolean isEdge(Unit unit) {
        return switch (unit.type()) {
            case "word" -> functionWords.contains(unit.word());
            case "item", "shop" -> false;
            case String _ -> true;
        };
    }
}
