package io.chatledger.link;

import io.chatledger.LinkApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages on a port of this machine, once for all tests, with Google played by {@link ProviderDouble}. */
@SpringBootTest(classes = LinkApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@Import({QuickPasswords.class, ChatSide.class, Mailbox.class, People.class, FailingPage.class})
abstract class Running {

    static final ProviderDouble GOOGLE = new ProviderDouble();

    private static final int PORT = freePort();

    static final String PAGES = "http://localhost:" + PORT;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("chatledger.public-url", () -> PAGES);
        String google = "spring.security.oauth2.client.";
        settings.add(google + "registration.google.client-id", () -> ProviderDouble.CLIENT);
        settings.add(google + "registration.google.client-secret", ProviderDouble::secret);
        settings.add(google + "provider.google.authorization-uri", () -> GOOGLE.url("/authorize"));
        settings.add(google + "provider.google.token-uri", () -> GOOGLE.url("/token"));
        settings.add(google + "provider.google.jwk-set-uri", () -> GOOGLE.url("/keys"));
        settings.add(google + "provider.google.user-info-uri", () -> "");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
