package io.chatledger.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings of the terminal mode where nothing else is set: the log goes to a file, and the pages stay on this machine. When
 * their port is taken they get a free one, before anything tells where they are.
 */
final class TerminalDefaults implements EnvironmentPostProcessor {

    private static final int PORT = 8080;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (TerminalMode.isOn(environment)) {
            Map<String, Object> defaults = new HashMap<>();
            defaults.put("server.address", "127.0.0.1");
            defaults.put("logging.threshold.console", "off");
            if (isWritable(Path.of(environment.getRequiredProperty("chatledger.data")))) {
                defaults.put("logging.file.name", "${chatledger.data}/chatledger.log");
            }
            environment.getPropertySources().addLast(new MapPropertySource("terminal", defaults));
            int port = environment.getProperty("server.port", Integer.class, PORT);
            if (port >= 0 && !isFree(port)) {
                environment
                        .getPropertySources()
                        .addFirst(new MapPropertySource("free port", Map.of("server.port", freePort())));
            }
        }
    }

    private static boolean isFree(int port) {
        try (var _ = listening(port)) {
            return port > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket free = listening(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    /** A folder that cannot be used is reported by the store. */
    private static boolean isWritable(Path folder) {
        try {
            return Files.isWritable(OwnFiles.folder(folder));
        } catch (IOException _) {
            return false;
        }
    }
}
