package io.chatledger.terminal;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether to talk in the terminal: when no bot token is set, unless {@code chatledger.terminal.enabled=false}. */
final class TerminalMode implements Condition {

    static boolean isOn(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("chatledger.telegram.token"))
                && environment.getProperty("chatledger.terminal.enabled", Boolean.class, true);
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }
}
