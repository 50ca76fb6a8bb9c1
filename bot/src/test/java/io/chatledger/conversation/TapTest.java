package io.chatledger.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.ledger.Category;
import io.chatledger.ledger.Kind;
import io.chatledger.ledger.Step;
import io.chatledger.understanding.Intent.Form;
import io.chatledger.understanding.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapTest {

    @Test
    void everyTapFitsIntoAButtonAndComesBackAsItWas() {
        for (Tap tap : new Tap[] {
            new Tap.Undo(Long.MAX_VALUE),
            new Tap.Change(Long.MAX_VALUE),
            new Tap.Restore(Long.MAX_VALUE),
            new Tap.Edit(Field.AMOUNT, Long.MAX_VALUE, Long.MAX_VALUE),
            new Tap.Move(Long.MAX_VALUE, Long.MAX_VALUE, LocalDate.of(9999, 12, 31)),
            new Tap.OtherDay(Long.MAX_VALUE, Long.MAX_VALUE),
            new Tap.Turn(Long.MAX_VALUE, Long.MAX_VALUE, Kind.EXPENSE),
            new Tap.Drop(Long.MAX_VALUE, Long.MAX_VALUE),
            new Tap.TakeBack("ffffffff"),
            new Tap.Page(Long.MAX_VALUE, Integer.MAX_VALUE),
            new Tap.Pick(Long.MAX_VALUE, Long.MAX_VALUE),
            new Tap.File(Long.MAX_VALUE, Long.MAX_VALUE, Category.GIFTS_DONATIONS),
            new Tap.Back(Long.MAX_VALUE),
            new Tap.UndoBudget(Integer.MAX_VALUE),
            new Tap.Suggest(),
            new Tap.Adopt(null),
            new Tap.Adopt(Category.GIFTS_DONATIONS),
            new Tap.Draw(new View(
                    Form.VERSUS,
                    new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                    Category.GIFTS_DONATIONS,
                    null,
                    new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))),
            new Tap.Draw(new View(
                    Form.CALENDAR,
                    new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
                    Category.GIFTS_DONATIONS,
                    Step.MONTH,
                    null)),
            new Tap.Answer(Tap.fingerprint("12"), "123456789012345.678")
        }) {
            assertThat(Tap.of(tap.as("a label").action())).contains(tap);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "undo",
                "undo:",
                "undo:x",
                "undo:1:2",
                "file:1:2:yachts",
                "dance:1",
                "budget:one",
                "adopt:yachts",
                "draw:parts:20261131:20261130::::",
                "draw:yachts:20261101:20261130::::",
                "99999999999999999999"
            })
    void whatNoButtonSaysIsNoTap(String action) {
        assertThat(Tap.of(action)).isEmpty();
    }
}
