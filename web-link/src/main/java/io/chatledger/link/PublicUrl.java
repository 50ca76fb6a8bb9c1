package io.chatledger.link;

import java.net.URI;

/** Where the pages are for a browser. */
record PublicUrl(URI address) {

    /** Whether browsers come by https, so that they can be told to insist on it. */
    boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    /** The name of a cookie that, with https, is only taken from this host itself. */
    String cookie(String name) {
        return isSecure() ? "__Host-" + name : name;
    }

    /** @param path begins with a slash */
    String to(String path) {
        return address.toString().replaceAll("/$", "") + path;
    }
}
