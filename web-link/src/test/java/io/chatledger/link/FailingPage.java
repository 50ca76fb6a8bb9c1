package io.chatledger.link;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that fail: with a message that quotes somebody, and because too much is going on. */
@TestComponent
@Controller
class FailingPage {

    @GetMapping("/account/failing")
    String fail() {
        throw new IllegalStateException("canary-of-the-failure");
    }

    @GetMapping("/account/busy")
    String busy() {
        throw new Busy();
    }
}
