package io.chatledger.link;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The pages alone, for their tests. */
@SpringBootApplication
class LinkApplication {}
