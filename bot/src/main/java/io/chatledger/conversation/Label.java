package io.chatledger.conversation;

import static java.util.Map.entry;

import io.chatledger.ledger.Category;
import java.util.Map;
import java.util.Objects;

/** What users see of a category. */
public record Label(String emoji, String name) {

    private static final Map<Category, Label> USUAL = Map.ofEntries(
            entry(Category.GROCERIES, new Label("🛒", "Groceries")),
            entry(Category.EATING_OUT, new Label("🍴", "Eating out")),
            entry(Category.TRANSPORT, new Label("🚌", "Transport")),
            entry(Category.HOUSING, new Label("🏠", "Housing")),
            entry(Category.UTILITIES, new Label("💡", "Utilities")),
            entry(Category.HEALTH, new Label("💊", "Health")),
            entry(Category.ENTERTAINMENT, new Label("🎬", "Entertainment")),
            entry(Category.SHOPPING, new Label("👜", "Shopping")),
            entry(Category.TRAVEL, new Label("🧳", "Travel")),
            entry(Category.EDUCATION, new Label("🎓", "Education")),
            entry(Category.GIFTS_DONATIONS, new Label("🎁", "Gifts")),
            entry(Category.PERSONAL_CARE, new Label("🧴", "Personal care")),
            entry(Category.KIDS, new Label("🧸", "Kids")),
            entry(Category.PETS, new Label("🐾", "Pets")),
            entry(Category.SUBSCRIPTIONS, new Label("🔁", "Subscriptions")),
            entry(Category.FEES_TAXES, new Label("🏦", "Fees & taxes")),
            entry(Category.OTHER, new Label("📦", "Other")),
            entry(Category.INCOME, new Label("💰", "Income")));

    private static final Label OWN = new Label("🏷", "Own category");

    /** As it is called where nobody named it. */
    static Label of(Category category) {
        return Objects.requireNonNullElse(USUAL.get(category), OWN);
    }

    /** For example {@code 🛒 Groceries}. */
    @Override
    public String toString() {
        return emoji + " " + name;
    }
}
