package io.chatledger.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What money was spent on, {@link #INCOME} for money that came in: a usual one, or one of an account's own. For each code there
 * is one object.
 */
public final class Category implements Comparable<Category> {

    public static final Category GROCERIES = new Category("groceries", 0);
    public static final Category EATING_OUT = new Category("eating_out", 1);
    public static final Category TRANSPORT = new Category("transport", 2);
    public static final Category HOUSING = new Category("housing", 3);
    public static final Category UTILITIES = new Category("utilities", 4);
    public static final Category HEALTH = new Category("health", 5);
    public static final Category ENTERTAINMENT = new Category("entertainment", 6);
    public static final Category SHOPPING = new Category("shopping", 7);
    public static final Category TRAVEL = new Category("travel", 8);
    public static final Category EDUCATION = new Category("education", 9);
    public static final Category GIFTS_DONATIONS = new Category("gifts_donations", 10);
    public static final Category PERSONAL_CARE = new Category("personal_care", 11);
    public static final Category KIDS = new Category("kids", 12);
    public static final Category PETS = new Category("pets", 13);
    public static final Category SUBSCRIPTIONS = new Category("subscriptions", 14);
    public static final Category FEES_TAXES = new Category("fees_taxes", 15);
    public static final Category OTHER = new Category("other", 16);
    public static final Category INCOME = new Category("income", 17);

    private static final List<Category> USUAL = List.of(
            GROCERIES,
            EATING_OUT,
            TRANSPORT,
            HOUSING,
            UTILITIES,
            HEALTH,
            ENTERTAINMENT,
            SHOPPING,
            TRAVEL,
            EDUCATION,
            GIFTS_DONATIONS,
            PERSONAL_CARE,
            KIDS,
            PETS,
            SUBSCRIPTIONS,
            FEES_TAXES,
            OTHER,
            INCOME);

    private static final Map<String, Category> BY_CODE =
            USUAL.stream().collect(toUnmodifiableMap(Category::code, Function.identity()));
    private static final Map<String, Category> OWN = new ConcurrentHashMap<>();
    private static final Pattern OWN_CODE = Pattern.compile("own_[0-9a-z]{1,10}");
    private static final long CODES = 3_656_158_440_062_976L;
    private static final Comparator<Category> ORDER =
            Comparator.comparingInt((Category category) -> category.place).thenComparing(Category::code);

    private final String code;
    private final int place;

    private Category(String code, int place) {
        this.code = code;
        this.place = place;
    }

    /** The usual ones, in the order in which they are listed. */
    public static Category[] values() {
        return USUAL.toArray(Category[]::new);
    }

    /** One that no account has yet. */
    static Category fresh(RandomGenerator random) {
        return ofCode("own_" + Long.toString(random.nextLong(CODES), Character.MAX_RADIX));
    }

    /** The stable name that is stored, for example {@code eating_out}; of an own one at most 14 letters and digits. */
    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there cannot be such a category */
    @JsonCreator
    public static Category ofCode(String code) {
        String known = code.toLowerCase(Locale.ROOT);
        Category usual = BY_CODE.get(known);
        if (usual != null) {
            return usual;
        }
        if (!OWN_CODE.matcher(known).matches()) {
            throw new IllegalArgumentException("no category: " + code);
        }
        return OWN.computeIfAbsent(known, own -> new Category(own, USUAL.size()));
    }

    /** Whether it is one of an account's own. */
    public boolean isOwn() {
        return place == USUAL.size();
    }

    @Override
    public int compareTo(Category other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }
}
