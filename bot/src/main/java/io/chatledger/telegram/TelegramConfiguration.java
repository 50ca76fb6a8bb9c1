package io.chatledger.telegram;

import io.chatledger.chart.Painter;
import io.chatledger.conversation.Bookings;
import io.chatledger.conversation.Conversation;
import io.chatledger.inbox.Leases;
import io.chatledger.inbox.TakenUpdates;
import io.chatledger.outbox.Outbox;
import io.chatledger.takeout.Exports;
import io.chatledger.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Puts the parts together, when there is a bot token. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenIsSet.class)
@EnableConfigurationProperties({TelegramSettings.class, Limits.class})
class TelegramConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final int CALLS = 64;

    private final OkHttpClient sending = http(Sender.LONGEST_CALL);
    private final OkHttpClient files = http(Desk.LONGEST_CALL);

    @Bean
    TelegramClient telegramClient(TelegramSettings settings) {
        return new OkHttpTelegramClient(sending, settings.token(), settings.url());
    }

    @Bean
    Home home() {
        return new Home();
    }

    @Bean
    Desk desk(TelegramSettings settings, Exports exports) {
        return new Desk(exports, new OkHttpTelegramClient(files, settings.token(), settings.url()));
    }

    @Bean
    Hand hand() {
        return new Hand();
    }

    @Bean
    Rounds rounds(Bookings bookings, Clock clock) {
        return new Rounds(bookings, clock);
    }

    @Bean
    Inbox inbox(
            TelegramSettings settings,
            Home home,
            Desk desk,
            Transactions transactions,
            TakenUpdates taken,
            Conversation conversation,
            Outbox outbox,
            Hand hand,
            Clock clock,
            ApplicationEventPublisher events) {
        return new Inbox(
                settings.bot(),
                home,
                new Fetching(desk.client(), files, settings.files()),
                transactions,
                taken,
                conversation,
                outbox,
                hand,
                clock,
                events);
    }

    @Bean
    Intake intake(Inbox inbox, Clock clock) {
        return new Intake(inbox, clock);
    }

    @Bean
    Announcer announcer(Outbox outbox) {
        return new Announcer(outbox);
    }

    @Bean
    Sender sender(
            Limits limits,
            Hand hand,
            TelegramClient client,
            Painter painter,
            Desk desk,
            Conversation conversation,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        Courier courier = new Courier(client, new Easel(painter), desk);
        Settlement settlement = new Settlement(outbox, conversation, transactions);
        Delivery delivery = new Delivery(outbox, courier, settlement, new Pace(limits), clock);
        return new Sender(outbox, hand, delivery, sending, clock);
    }

    @Bean
    @Conditional(WebhookIsSet.class)
    WebhookSettings webhookSettings(TelegramSettings settings, @Value("${chatledger.public-url}") String publicUrl) {
        return WebhookSettings.of(publicUrl, settings.webhookSecret());
    }

    @Bean
    @Conditional(WebhookIsSet.class)
    Registration registration(WebhookSettings settings, TelegramClient client, Home home, Intake intake) {
        return new Registration(settings, client, new Greeting(client, home), intake);
    }

    @Bean
    Turn turn(TelegramSettings settings, Leases leases, Clock clock) {
        return new Turn(settings.bot(), leases, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "chatledger.telegram.mode", havingValue = "polling", matchIfMissing = true)
    Poller poller(
            TelegramSettings settings,
            TelegramClient client,
            Home home,
            Intake intake,
            Turn turn,
            LoggingSystem logging) {
        // The session logs whole exceptions; what there is to say, Line says.
        logging.setLogLevel(BotSession.class.getName(), LogLevel.OFF);
        OkHttpClient polling = http(Poller.LONGEST_POLL.plus(SLACK))
                .newBuilder()
                .addInterceptor(new Line())
                .build();
        return new Poller(settings, new Greeting(client, home), intake, turn, polling);
    }

    /** Never posts twice by itself, never waits for ever. */
    private static OkHttpClient http(Duration longest) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(longest)
                .callTimeout(longest)
                .build();
    }
}
