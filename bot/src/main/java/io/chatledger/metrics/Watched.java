package io.chatledger.metrics;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether somebody watches, on {@code management.server.port}; when nobody does, nothing of it is even loaded. */
final class Watched implements Condition, AutoConfigurationImportFilter, EnvironmentAware {

    private static final Pattern OF_WATCHING =
            Pattern.compile(".*\\.(actuate|health|metrics|micrometer|opentelemetry)\\..*");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean on = isOn(environment);
        boolean[] wanted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            wanted[i] = on || names[i] == null || !OF_WATCHING.matcher(names[i]).matches();
        }
        return wanted;
    }

    private static boolean isOn(Environment environment) {
        return environment.getProperty("management.server.port", Integer.class, -1) >= 0;
    }
}
