package io.chatledger.understanding.find;

import io.chatledger.understanding.find.Find.Amount;
import io.chatledger.understanding.find.Find.Other;
import io.chatledger.understanding.find.Find.Sort;
import io.chatledger.understanding.find.Find.Writing;
import io.chatledger.understanding.words.Line;
import io.chatledger.understanding.words.Phrases;
import io.chatledger.understanding.words.Token.Shape;
import io.chatledger.understanding.words.Vocabulary;
import java.math.BigDecimal;
import java.util.List;

/** Bare numbers that name something or tell the hour: room 204, bus 42, #1182, at 6. Runs after the amounts. */
final class Labels implements Finder {

    private static final int LAST_HOUR = 24;
    private static final BigDecimal LAST_MODEL = BigDecimal.valueOf(30);

    private final Phrases<String> labels = Vocabulary.phrases("en/labels.tsv");

    @Override
    public void find(Line line, Setting setting, Marks marks) {
        List<Mark> amounts =
                marks.all().stream().filter(m -> m.find() instanceof Amount).toList();
        for (int i = 0; i < line.size(); i++) {
            Phrases.Match<String> label = labels.longest(line, i);
            if (label != null) {
                mark(line, label, amounts, marks);
            }
        }
        for (Mark amount : amounts) {
            if (amount.equals(marks.at(amount.from())) && isHour(line, amount)) {
                marks.replace(amount.from(), amount.to(), new Other(Sort.TIME), getClass());
            }
        }
    }

    private void mark(Line line, Phrases.Match<String> label, List<Mark> amounts, Marks marks) {
        int at = line.is(label.to(), "#") || line.is(label.to(), ".") ? label.to() + 1 : label.to();
        Mark number = marks.at(at);
        boolean bare = number != null
                && number.from() == at
                && number.find() instanceof Amount amount
                && amount.writing() == Writing.BARE
                && amount.sign() == 0;
        boolean another = amounts.stream().anyMatch(m -> m.from() > at && !line.is(m.from() - 1, "for"));
        if (bare && number != null && (label.value().equals("hard") || another || isModel(label.value(), number))) {
            marks.replace(at, number.to(), new Other(Sort.LABEL), getClass());
        }
    }

    /** Whether a product is named by its number: iphone 15. */
    private static boolean isModel(String label, Mark number) {
        return label.equals("model")
                && number.find() instanceof Amount amount
                && amount.readings().getFirst().compareTo(LAST_MODEL) <= 0;
    }

    private static boolean isHour(Line line, Mark mark) {
        boolean at = line.is(mark.from() - 1, "at") || line.is(mark.from() - 1, "@");
        return at
                && mark.to() == mark.from() + 1
                && line.is(mark.from(), Shape.DIGITS)
                && line.text(mark.from()).length() <= 2
                && Integer.parseInt(line.text(mark.from())) <= LAST_HOUR;
    }
}
