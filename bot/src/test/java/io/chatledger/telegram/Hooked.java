package io.chatledger.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The settings of a replica that is brought updates on a port of its own. */
record Hooked(int port) {

    static final String SECRET = "canary-k3V9wqZr71LmXo";

    /** On a free port. */
    static Hooked anywhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Hooked(socket.getLocalPort());
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + WebhookSettings.PATH);
    }

    BotRun run(BotApiDouble telegram, Path folder, String... settings) {
        return run(telegram, folder, new Class<?>[0], settings);
    }

    BotRun run(BotApiDouble telegram, Path folder, Class<?>[] parts, String... settings) {
        return new BotRun(telegram, folder, parts, settings(settings));
    }

    /** Those of the webhook, and more. */
    String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "chatledger.telegram.mode=webhook",
                                "chatledger.telegram.webhook-secret=" + SECRET,
                                "chatledger.public-url=http://127.0.0.1:" + port,
                                "server.port=" + port),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
