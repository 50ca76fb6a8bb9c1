package io.chatledger.link;

import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Ends e-mail alerts for whoever comes by the link in one, or for their mail program (RFC 8058), without a sign-in. */
@Controller
class AlertPages {

    private final AlertAddresses alerts;

    AlertPages(AlertAddresses alerts) {
        this.alerts = alerts;
    }

    /** Only asks: programs that look at links before people do end nothing. */
    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token) {
        if (!alerts.isEnd(new Secret(token))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "unsubscribe";
    }

    @PostMapping("/unsubscribe/{token}")
    String end(@PathVariable String token) {
        if (!alerts.end(new Secret(token))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "unsubscribed";
    }
}
