package io.chatledger.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is a bot token, and Telegram is to bring updates by itself. */
final class WebhookIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String mode = context.getEnvironment().getProperty("chatledger.telegram.mode", "");
        return new TokenIsSet().matches(context, metadata) && mode.strip().equalsIgnoreCase("webhook");
    }
}
