package io.chatledger.traces;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told.
 *
 * @param url where a collector takes traces by OTLP over HTTP, as {@code http://collector:4318/v1/traces}
 * @param share of the updates that are told, from 0 to 1
 */
@ConfigurationProperties("chatledger.traces")
record TracesSettings(URI url, @DefaultValue("1") double share) {

    /** @throws IllegalArgumentException when nothing could be told with these settings */
    TracesSettings {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "chatledger.traces.url is to be an address like http://collector:4318/v1/traces");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("chatledger.traces.share is to be from 0 to 1");
        }
    }
}
