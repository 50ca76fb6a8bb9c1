package io.chatledger.link;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More passwords are waiting to be hashed than can be within a few seconds. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class Busy extends RuntimeException {

    Busy() {
        super("too many passwords at once");
    }
}
