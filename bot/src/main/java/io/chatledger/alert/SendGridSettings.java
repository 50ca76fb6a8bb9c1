package io.chatledger.alert;

import java.net.URI;

/**
 * How SendGrid is reached.
 *
 * @param apiKey a secret
 * @param apiUrl scheme, host and port of the API
 */
record SendGridSettings(String apiKey, URI apiUrl) {

    private static final int LAST_PORT = 65_535;

    /** @throws IllegalArgumentException when the address is not one of scheme, host and port */
    SendGridSettings {
        boolean web = "https".equals(apiUrl.getScheme()) || "http".equals(apiUrl.getScheme());
        if (!web
                || apiUrl.getHost() == null
                || apiUrl.getUserInfo() != null
                || apiUrl.getQuery() != null
                || apiUrl.getPort() > LAST_PORT
                || !apiUrl.getPath().matches("/?")) {
            throw new IllegalArgumentException("not an address of scheme, host and port");
        }
    }

    boolean isSecure() {
        return "https".equals(apiUrl.getScheme());
    }

    /** With the port, when there is one. */
    String host() {
        return apiUrl.getAuthority();
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "SendGrid at " + apiUrl;
    }
}
