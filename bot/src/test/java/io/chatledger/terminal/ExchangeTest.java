package io.chatledger.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatledger.Chatledger;
import io.chatledger.conversation.Conversation;
import io.chatledger.conversation.Reply;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = Chatledger.class,
        properties = {
            "chatledger.terminal.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:exchange;MODE=DB2;DB_CLOSE_DELAY=-1"
        })
class ExchangeTest {

    private final Exchange exchange;
    private final JdbcClient database;

    ExchangeTest(
            @Autowired Conversation conversation,
            @Autowired Transactions transactions,
            @Autowired Clock clock,
            @Autowired JdbcClient database) {
        this.exchange = new Exchange(conversation, transactions, clock, Locale.US, ZoneOffset.UTC);
        this.database = database;
    }

    @Test
    void aFailureIsApologisedForWithAReferenceThatIsInTheLogAndTheTalkGoesOn(CapturedOutput log) {
        database.sql("ALTER TABLE entry RENAME TO mislaid").update();
        String apology = only(exchange.say("spent 12 on canarybird"));
        database.sql("ALTER TABLE mislaid RENAME TO entry").update();

        assertThat(apology).startsWith("Sorry");
        String reference = apology.substring(apology.lastIndexOf(' ') + 1);
        assertThat(log).contains("reference " + reference).doesNotContain("canarybird");
        assertThat(only(exchange.say("13 lunch"))).startsWith("✓ 13.00 USD");
        assertThat(only(exchange.say("last 5"))).startsWith("The latest entry:").doesNotContain("canarybird");
    }

    private static String only(List<Reply> replies) {
        assertThat(replies).hasSize(1);
        return replies.getFirst().text();
    }
}
