package io.chatledger.alert;

import io.chatledger.account.EmailAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** How e-mails leave, as it is set; a setting that cannot work ends the start, and is named. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String FROM = "chatledger.mail.from";
    private static final String REPLY_TO = "chatledger.mail.reply-to";
    private static final String FOLDER = "chatledger.mail.folder";
    private static final String API_KEY = "chatledger.sendgrid.api-key";
    private static final String API_URL = "chatledger.sendgrid.api-url";

    /** SendGrid when there is a key to it, else a folder. */
    @Bean
    Carrier carrier(Environment settings) {
        Sender from = from(settings);
        EmailAddress replyTo = replyTo(settings);
        String key = settings.getProperty(API_KEY);
        if (key == null) {
            return new MailFolder(Path.of(settings.getRequiredProperty(FOLDER)), new Eml(from, replyTo));
        }
        if (!StringUtils.hasText(key)) {
            throw new InvalidConfigurationPropertyValueException(
                    API_KEY, key, "it is set and empty: give SendGrid's API key, or leave the setting out");
        }
        if (EmailAddress.typed(from.address()).isEmpty()) {
            throw new InvalidConfigurationPropertyValueException(
                    FROM, from.address(), "SendGrid sends from addresses like alerts@example.org only");
        }
        return new SendGridCarrier(new SendGridSettings(key.strip(), url(settings)), new SendGridMail(from, replyTo));
    }

    /** The check of signatures on SendGrid's reports, when its key is set. */
    @Bean
    @ConditionalOnProperty(ReportsEndpoint.KEY)
    Seal seal(Environment settings) {
        String key = settings.getRequiredProperty(ReportsEndpoint.KEY).strip();
        try {
            return new Seal(key);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new InvalidConfigurationPropertyValueException(
                    ReportsEndpoint.KEY, key, "it is not the public key that SendGrid shows for its event webhook");
        }
    }

    private static Sender from(Environment settings) {
        String text = settings.getRequiredProperty(FROM);
        return Sender.of(text)
                .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                        FROM, text, "it is not like alerts@example.org or Chatledger <alerts@example.org>"));
    }

    private static @Nullable EmailAddress replyTo(Environment settings) {
        return Optional.ofNullable(settings.getProperty(REPLY_TO))
                .map(text -> EmailAddress.typed(text)
                        .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                                REPLY_TO, text, "it is not an address like help@example.org")))
                .orElse(null);
    }

    private static URI url(Environment settings) {
        String text = settings.getRequiredProperty(API_URL).strip();
        try {
            URI url = URI.create(text);
            return new SendGridSettings("", url).apiUrl();
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigurationPropertyValueException(
                    API_URL, text, "it is not scheme, host and port, as https://api.eu.sendgrid.com is");
        }
    }
}
