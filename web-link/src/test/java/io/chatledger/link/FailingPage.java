package io.chatledger.link;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that fails, with a message that quotes somebody. */
@TestComponent
@Controller
class FailingPage {

    @GetMapping("/account/failing")
    String fail() {
        throw new IllegalStateException("canary-of-the-failure");
    }
}
