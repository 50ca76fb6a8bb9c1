package io.chatledger.link;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The family of a browser, by what it says of itself; in this order, as each names also those that came before it. */
enum Browser {
    EDGE("Edg", "Edge"),
    OPERA("OPR/", "Opera"),
    SAMSUNG("SamsungBrowser", "Samsung Internet"),
    FIREFOX("Firefox", "Firefox"),
    FIREFOX_ON_IOS("FxiOS", "Firefox"),
    CHROME_ON_IOS("CriOS", "Chrome"),
    CHROME("Chrome", "Chrome"),
    SAFARI("Safari", "Safari"),
    OTHER("", "Another browser");

    private final String mark;
    private final String title;

    Browser(String mark, String title) {
        this.mark = mark;
        this.title = title;
    }

    String title() {
        return title;
    }

    static Browser of(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        return Arrays.stream(values())
                .filter(family -> said.contains(family.mark))
                .findFirst()
                .orElse(OTHER);
    }
}
