package io.chatledger.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requests in words about categories, such as “rename pets to Cat”, that no model has to judge. */
final class CategoryRequests {

    /** What to do with a category. */
    enum Deed {
        LIST,
        ADD,
        RENAME,
        MERGE,
        HIDE,
        SHOW
    }

    /**
     * A request, with names as they were written.
     *
     * @param name empty when it names nothing
     * @param other the second name, empty when there is none
     */
    record Request(Deed deed, String name, String other) {}

    private record Form(Deed deed, Pattern words) {

        @Nullable
        Request in(String text) {
            Matcher matcher = words.matcher(text);
            return matcher.matches() ? new Request(deed, group(matcher, 1), group(matcher, 2)) : null;
        }

        private static String group(Matcher matcher, int group) {
            return group > matcher.groupCount() ? "" : bare(matcher.group(group));
        }
    }

    private static final String NAME = "\\\\E(.+)\\\\Q";
    private static final List<Form> FORMS = Table.rows("category-requests.tsv").stream()
            .map(row -> new Form(
                    Deed.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    Pattern.compile(
                            ("\\Q" + row.get(1) + "\\E").replaceAll("…", NAME),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
            .toList();

    private CategoryRequests() {}

    /** All ways in which a text can be meant, often none; the closest last. */
    static List<Request> in(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceFirst("[\\s.!?]+$", "");
        return FORMS.stream()
                .map(form -> Optional.ofNullable(form.in(line)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Without quotation marks, articles and what only says that it is a category. */
    private static String bare(String name) {
        return name.strip()
                .replaceFirst("(?i)^(?:the|my) ", "")
                .replaceFirst("(?i) category$", "")
                .replaceAll("^[\"'“”„‘’«»]+|[\"'“”„‘’«»]+$", "")
                .strip();
    }
}
