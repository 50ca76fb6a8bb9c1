package io.chatledger.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Runs a suite through IBM's own Db2 driver, in front of a Db2 when one is told, else of Derby; see {@link IbmsDriver}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import(IbmsConnection.class)
public @interface ThroughDb2Driver {}
