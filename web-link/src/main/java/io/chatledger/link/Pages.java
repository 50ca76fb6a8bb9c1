package io.chatledger.link;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that need no sign-in. */
@Controller
class Pages {

    @GetMapping("/")
    String start() {
        return "start";
    }
}
