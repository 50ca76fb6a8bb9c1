package io.chatledger.terminal;

import io.chatledger.chart.Painter;
import io.chatledger.conversation.Conversation;
import io.chatledger.takeout.Exports;
import io.chatledger.transaction.Transactions;
import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The parts of the terminal mode. */
@Configuration(proxyBeanMethods = false)
@Conditional(TerminalMode.class)
class TerminalConfiguration {

    /** The user is the one who started the application: zone and locale are those of the system. */
    @Bean
    Exchange exchange(
            Conversation conversation,
            Transactions transactions,
            Clock clock,
            @Value("${chatledger.terminal.zone:UTC}") ZoneId zone) {
        return new Exchange(conversation, transactions, clock, Locale.getDefault(), zone);
    }

    @Bean
    Album album(
            Painter painter,
            Exports exports,
            Clock clock,
            @Value("${chatledger.data}/pictures") Path folder,
            @Value("${chatledger.terminal.zone:UTC}") ZoneId zone) {
        return new Album(painter, exports, folder, clock, zone);
    }

    @Bean
    MailNote mailNote(Environment settings) {
        return new MailNote(
                settings.containsProperty("chatledger.sendgrid.api-key")
                        ? ""
                        : "An e-mail is in " + settings.getRequiredProperty("chatledger.mail.folder"));
    }

    /** Talks until the end of the input, then ends the application. */
    @Bean
    ApplicationRunner terminal(
            Exchange exchange,
            Album album,
            MailNote mails,
            @Value("${chatledger.data}/history") Path history,
            @Value("The page is at ${chatledger.public-url}, and its e-mails are written to ${chatledger.mail.folder}.")
                    String pages,
            ConfigurableApplicationContext application) {
        return _ -> {
            if (Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent()) {
                Prompt.runOnSystem(exchange, album, pages, OwnFiles.file(history));
            } else {
                Pipe.ofSystem(exchange, album, mails).run();
            }
            application.close();
        };
    }
}
