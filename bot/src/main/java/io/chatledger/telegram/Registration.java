package io.chatledger.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Tells Telegram where to bring updates, and looks each minute whether it still knows: a process that polls takes the
 * webhook away when it starts. Nothing is taken away at the end, as other replicas go on.
 */
final class Registration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);
    private static final Duration LOOKING = Duration.ofMinutes(1);
    private static final Growing AGAIN = new Growing(Duration.ofMillis(500), LOOKING);
    private static final int AT_ONCE = 40;
    private static final int REFUSED = 400;

    private final WebhookSettings settings;
    private final TelegramClient client;
    private final Greeting greeting;
    private final Intake intake;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile String said = "";

    Registration(WebhookSettings settings, TelegramClient client, Greeting greeting, Intake intake) {
        this.settings = settings;
        this.client = client;
        this.greeting = greeting;
        this.intake = intake;
    }

    /** @throws Unusable when Telegram refuses the token or the address; not being able to reach it is no reason */
    @Override
    public void start() {
        greeting.introduce();
        boolean set = isSet();
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        intake.start();
        Thread.ofVirtual().name("telegram-registration").start(() -> keep(set, stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
        intake.stop();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private boolean isSet() {
        try {
            set();
            return true;
        } catch (TelegramApiRequestException e) {
            if (e.getErrorCode() == REFUSED) {
                throw new Unusable(
                        "Telegram refuses %s as webhook (%s).".formatted(settings.url(), e.getApiResponse()),
                        "Set chatledger.public-url to an https address that Telegram can reach.");
            }
        } catch (TelegramApiException e) {
            log.warn("Telegram does not answer yet ({}).", e.getClass().getSimpleName());
        }
        return false;
    }

    private void keep(boolean isSet, CountDownLatch stop) {
        boolean set = isSet;
        boolean greeted = false;
        int failures = 0;
        do {
            try {
                if (!set) {
                    set();
                    set = true;
                }
                look();
                if (!greeted) {
                    greeting.showCommands();
                    greeting.describe();
                    greeted = true;
                }
                failures = 0;
            } catch (TelegramApiException e) {
                failures++;
                log.warn(
                        "Telegram cannot be told of the webhook ({}); trying again.",
                        e.getClass().getSimpleName());
            }
        } while (!isOverWithin(stop, failures == 0 ? LOOKING : AGAIN.wait(failures)));
    }

    private void set() throws TelegramApiException {
        client.execute(SetWebhook.builder()
                .url(settings.url())
                .secretToken(settings.secret())
                .allowedUpdates(UpdateJson.WANTED)
                .maxConnections(AT_ONCE)
                .dropPendingUpdates(false)
                .build());
    }

    private void look() throws TelegramApiException {
        WebhookInfo info = client.execute(new GetWebhookInfo());
        if (!settings.url().equals(info.getUrl())) {
            set();
            say("Another process took the webhook away; it is set again at " + settings.url() + ".");
        } else if (info.getLastErrorMessage() != null) {
            say("Telegram brings updates to %s; its last failure: %s"
                    .formatted(settings.url(), info.getLastErrorMessage()));
        } else {
            say("Telegram brings updates to " + settings.url() + ".");
        }
    }

    /** Once each time that it changes. */
    private void say(String sentence) {
        if (!sentence.equals(said)) {
            said = sentence;
            log.info(sentence);
        }
    }

    private static boolean isOverWithin(CountDownLatch stop, Duration wait) {
        try {
            return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
