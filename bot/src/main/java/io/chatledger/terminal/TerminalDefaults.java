package io.chatledger.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of the terminal mode where nothing else is set: the log goes to a file, and the pages stay on this machine. */
final class TerminalDefaults implements EnvironmentPostProcessor {

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
        }
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
