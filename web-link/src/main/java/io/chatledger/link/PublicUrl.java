package io.chatledger.link;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the pages are for a browser. */
@Component
record PublicUrl(@Value("${chatledger.public-url}") URI address) {

    /** Whether browsers come by https, so that they can be told to insist on it. */
    boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    /** @param path begins with a slash */
    String to(String path) {
        return address.toString().replaceAll("/$", "") + path;
    }
}
