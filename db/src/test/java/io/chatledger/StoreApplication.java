package io.chatledger;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The store alone, as the tests of this module start it. */
@SpringBootApplication
public class StoreApplication {}
