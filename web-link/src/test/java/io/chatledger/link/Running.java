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
        GOOGLE.settings(settings);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
