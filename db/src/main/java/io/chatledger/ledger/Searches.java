package io.chatledger.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.chatledger.money.Money;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks entries of an account up: only conditions that narrow are in the SQL, so that an index can serve them. */
@Service
@Transactional(readOnly = true)
public class Searches {

    /** In which order entries are listed. */
    public enum Order {
        LATEST("entry.account_id, entry.id DESC"),
        OLDEST("entry.entry_day, entry.id"),
        LARGEST("entry.amount DESC, entry.id DESC"),
        SMALLEST("entry.amount, entry.id DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** What was spent on a day in one currency. */
    public record DaySum(LocalDate day, Money sum, int entries) {}

    private static final String FROM = " FROM entry WHERE ";
    private static final String THERE = """
            EXISTS (SELECT 1 FROM recording WHERE recording.id = entry.recording_id AND recording.undone_at IS NULL)""";
    /** Leads H2 to the index by id, away from the one that it makes for the foreign key. */
    private static final String ANY_ID = " AND entry.id > 0";

    private static final String SUM =
            "SUM(CASE WHEN entry.kind = 'refund' THEN -entry.amount ELSE entry.amount END) AS total, COUNT(*) AS entries";

    private final NamedParameterJdbcTemplate jdbc;
    private final Entries entries;

    Searches(NamedParameterJdbcTemplate jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** Refunds are subtracted, unless nothing but refunds is asked about. */
    public Totals total(long account, Filter filter) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        String sql = "SELECT entry.currency, " + sum(filter) + FROM + where(account, filter, values)
                + " GROUP BY entry.currency ORDER BY entries DESC, entry.currency";
        List<Integer> counts = new ArrayList<>();
        List<Money> sums = jdbc.query(sql, values, (row, _) -> {
            counts.add(row.getInt("entries"));
            return new Money(row.getBigDecimal("total"), Currency.getInstance(row.getString("currency")));
        });
        return new Totals(counts.stream().mapToInt(Integer::intValue).sum(), sums);
    }

    /** The same, of those days of the week only. */
    public Totals total(long account, Filter filter, Predicate<DayOfWeek> days) {
        List<DaySum> daily = daily(account, filter).stream()
                .filter(sum -> days.test(sum.day().getDayOfWeek()))
                .toList();
        List<Money> sums = daily.stream()
                .map(sum -> sum.sum().currency())
                .distinct()
                .map(currency -> daily.stream()
                        .map(DaySum::sum)
                        .filter(sum -> sum.currency().equals(currency))
                        .reduce(Money::plus)
                        .orElseThrow())
                .toList();
        return new Totals(daily.stream().mapToInt(DaySum::entries).sum(), sums);
    }

    /**
     * The same day by day, between the first and the last day of the filter.
     *
     * @return one for each currency, the one with the most entries first; empty when there is nothing
     */
    public List<Spending> spending(long account, Filter filter) {
        LocalDate from = Objects.requireNonNull(filter.from());
        LocalDate to = Objects.requireNonNull(filter.to());
        MapSqlParameterSource values = new MapSqlParameterSource();
        String sql = "SELECT entry.entry_day, entry.category, entry.currency, " + sum(filter) + FROM
                + where(account, filter, values) + " GROUP BY entry.entry_day, entry.category, entry.currency";
        return jdbc
                .query(
                        sql,
                        values,
                        (row, _) -> new Spending.Daily(
                                row.getDate("entry_day").toLocalDate(),
                                Category.ofCode(row.getString("category")),
                                new Money(row.getBigDecimal("total"), Currency.getInstance(row.getString("currency"))),
                                row.getInt("entries")))
                .stream()
                .collect(groupingBy(daily -> daily.amount().currency()))
                .entrySet()
                .stream()
                .map(daily -> new Spending(daily.getKey(), from, to, daily.getValue()))
                .sorted(Comparator.comparingInt(Spending::entries).reversed())
                .toList();
    }

    private List<DaySum> daily(long account, Filter filter) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        String sql = "SELECT entry.entry_day, entry.currency, " + sum(filter) + FROM + where(account, filter, values)
                + " GROUP BY entry.entry_day, entry.currency ORDER BY entry.currency";
        return jdbc.query(
                sql,
                values,
                (row, _) -> new DaySum(
                        row.getDate("entry_day").toLocalDate(),
                        new Money(row.getBigDecimal("total"), Currency.getInstance(row.getString("currency"))),
                        row.getInt("entries")));
    }

    /** How many there are, or so many when there are more. */
    public int count(long account, Filter filter, int most) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        String sql = "SELECT COUNT(*) FROM (SELECT entry.id" + FROM + where(account, filter, values) + " FETCH FIRST "
                + most + " ROWS ONLY) counted";
        Integer count = jdbc.queryForObject(sql, values, Integer.class);
        return count == null ? 0 : count;
    }

    /** So many entries, without the first ones. */
    public List<Entry> list(long account, Filter filter, Order order, int skipped, int count) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        String days = filter.from() == null && filter.to() == null ? ANY_ID : "";
        String sql = "SELECT entry.id" + FROM + where(account, filter, values) + days + " ORDER BY " + order.sql
                + " OFFSET " + skipped + " ROWS FETCH FIRST " + count + " ROWS ONLY";
        return jdbc.query(sql, values, (row, _) -> row.getLong(1)).stream()
                .flatMap(id -> entries.find(id, account).stream())
                .map(StoredEntry::toEntry)
                .toList();
    }

    private static String sum(Filter filter) {
        return filter.kinds().contains(Kind.EXPENSE) ? SUM : "SUM(entry.amount) AS total, COUNT(*) AS entries";
    }

    private static String where(long account, Filter filter, MapSqlParameterSource values) {
        List<String> conditions = new ArrayList<>(List.of("entry.account_id = :account", THERE));
        values.addValue("account", account);
        if (filter.kinds().size() < Kind.values().length) {
            conditions.add("entry.kind IN (:kinds)");
            values.addValue("kinds", filter.kinds().stream().map(Kind::code).toList());
        }
        if (filter.from() != null) {
            conditions.add("entry.entry_day >= :from");
            values.addValue("from", Date.valueOf(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("entry.entry_day <= :to");
            values.addValue("to", Date.valueOf(filter.to()));
        }
        if (filter.category() != null) {
            conditions.add("entry.category = :category");
            values.addValue("category", filter.category().code());
        }
        for (int i = 0; i < filter.names().size(); i++) {
            conditions.add("(LOWER(entry.item) LIKE :name" + i + " ESCAPE '!' OR LOWER(entry.merchant) LIKE :name" + i
                    + " ESCAPE '!')");
            values.addValue("name" + i, containing(filter.names().get(i)));
        }
        if (filter.tag() != null) {
            conditions.add("EXISTS (SELECT 1 FROM entry_tag WHERE entry_id = entry.id AND tag = :tag)");
            values.addValue("tag", filter.tag());
        }
        if (filter.min() != null) {
            conditions.add("entry.amount >= :min AND entry.currency = :minCurrency");
            values.addValue("min", filter.min().amount());
            values.addValue("minCurrency", filter.min().currency().getCurrencyCode());
        }
        if (filter.max() != null) {
            conditions.add("entry.amount <= :max AND entry.currency = :maxCurrency");
            values.addValue("max", filter.max().amount());
            values.addValue("maxCurrency", filter.max().currency().getCurrencyCode());
        }
        return conditions.stream().collect(joining(" AND "));
    }

    private static String containing(String name) {
        return "%" + name.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
