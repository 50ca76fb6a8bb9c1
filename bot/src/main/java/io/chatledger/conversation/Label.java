package io.chatledger.conversation;

import io.chatledger.ledger.Category;

/** What users see of a category. */
public record Label(String emoji, String name) {

    public static Label of(Category category) {
        return switch (category) {
            case GROCERIES -> new Label("🛒", "Groceries");
            case EATING_OUT -> new Label("🍴", "Eating out");
            case TRANSPORT -> new Label("🚌", "Transport");
            case HOUSING -> new Label("🏠", "Housing");
            case UTILITIES -> new Label("💡", "Utilities");
            case HEALTH -> new Label("💊", "Health");
            case ENTERTAINMENT -> new Label("🎬", "Entertainment");
            case SHOPPING -> new Label("👜", "Shopping");
            case TRAVEL -> new Label("🧳", "Travel");
            case EDUCATION -> new Label("🎓", "Education");
            case GIFTS_DONATIONS -> new Label("🎁", "Gifts");
            case PERSONAL_CARE -> new Label("🧴", "Personal care");
            case KIDS -> new Label("🧸", "Kids");
            case PETS -> new Label("🐾", "Pets");
            case SUBSCRIPTIONS -> new Label("🔁", "Subscriptions");
            case FEES_TAXES -> new Label("🏦", "Fees & taxes");
            case OTHER -> new Label("📦", "Other");
            case INCOME -> new Label("💰", "Income");
        };
    }

    /** For example {@code 🛒 Groceries}. */
    @Override
    public String toString() {
        return emoji + " " + name;
    }
}
