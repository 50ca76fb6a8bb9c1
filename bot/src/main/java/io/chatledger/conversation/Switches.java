package io.chatledger.conversation;

import io.chatledger.understanding.Intent.Form;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Buttons below a picture: the same time in another form, and the same form at another time. */
record Switches(PictureWords words, LocalDate today) {

    private static final int HALF_YEAR = 6;
    private static final int ROW = 3;

    private record Choice(String label, View view) {

        Button button() {
            return new Tap.Draw(view).as(label);
        }
    }

    List<List<Button>> below(View view) {
        List<Choice> forms = Stream.of(
                        new Choice("Categories", view.in(Form.PARTS)),
                        new Choice("Over time", view.in(Form.BARS)),
                        new Choice("So far", view.in(Form.LINE)),
                        new Choice("Stacked", view.in(Form.LAYERS)),
                        new Choice("Calendar", view.in(Form.CALENDAR)),
                        new Choice("Compare", view.in(Form.VERSUS)))
                .filter(choice -> choice.view().form() != view.form())
                .filter(choice -> view.category() == null || !choice.view().isOfSeveral())
                .toList();
        Stream<List<Choice>> rows = Stream.concat(
                IntStream.iterate(0, i -> i < forms.size(), i -> i + ROW)
                        .mapToObj(i -> forms.subList(i, Math.min(i + ROW, forms.size()))),
                Stream.of(neighbours(view), usual(view)));
        return rows.map(row -> row.stream().map(Choice::button).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private List<Choice> neighbours(View view) {
        Period before = words.phrases().spans().beside(view.period(), -1);
        Period after = words.phrases().spans().beside(view.period(), 1);
        return Stream.of(
                        new Choice("◀ " + words.title(before), view.during(before)),
                        new Choice(words.title(after) + " ▶", view.during(after)))
                .filter(choice -> !choice.view().period().from().isAfter(today))
                .filter(choice -> choice.view().isWithinReach())
                .toList();
    }

    private List<Choice> usual(View view) {
        return Stream.of(
                        new Choice(
                                "This month",
                                view.during(words.phrases().spans().month(today))),
                        new Choice(
                                "6 months", view.during(words.phrases().spans().months(HALF_YEAR, today))),
                        new Choice("This year", view.during(Spans.year(today))))
                .filter(choice -> !choice.view().period().equals(view.period()))
                .toList();
    }
}
