package io.chatledger.link;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** More passwords are waiting to be hashed than can be within a few seconds. */
final class Busy extends ResponseStatusException {

    private static final long serialVersionUID = 1;
    private static final String SECONDS = "10";

    Busy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "too many passwords at once");
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
        return headers;
    }
}
