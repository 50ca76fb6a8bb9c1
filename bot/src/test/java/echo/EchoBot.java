package echo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The least that a bot on Spring MVC and TelegramBots can do: it says what it was told, keeps nothing, and so is the
 * ceiling for every bot that does more. Outside of the application's package, which would else take it for a part.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
public class EchoBot {

    private static final int CALLS = 64;

    private EchoBot() {}

    /** Takes the address of the Bot API, the token and a port. */
    public static void main(String[] args) throws TelegramApiException {
        URI api = URI.create(args[0]);
        OkHttpClient http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(CALLS, 5, TimeUnit.MINUTES))
                .callTimeout(Duration.ofSeconds(5))
                .build();
        TelegramClient telegram = new OkHttpTelegramClient(
                http, args[1], new TelegramUrl(api.getScheme(), api.getHost(), api.getPort(), false));
        new SpringApplicationBuilder(EchoBot.class, Hook.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("telegram", telegram))
                .run(
                        "--server.port=" + args[2],
                        "--spring.threads.virtual.enabled=true",
                        "--spring.config.name=none",
                        "--chatledger.data=none",
                        "--chatledger.telegram.token=none");
        telegram.execute(SetWebhook.builder()
                .url("http://127.0.0.1:" + args[2] + "/echo")
                .secretToken("unchecked")
                .allowedUpdates(List.of("message"))
                .maxConnections(40)
                .build());
    }

    /** Answers before it acknowledges. */
    @RestController
    static class Hook {

        private final ObjectMapper json = new ObjectMapper();
        private final TelegramClient telegram;

        Hook(TelegramClient telegram) {
            this.telegram = telegram;
        }

        @PostMapping("/echo")
        void take(@RequestBody byte[] body) throws IOException, TelegramApiException {
            var message = json.readValue(body, Update.class).getMessage();
            telegram.execute(new SendMessage(String.valueOf(message.getChatId()), message.getText()));
        }
    }
}
