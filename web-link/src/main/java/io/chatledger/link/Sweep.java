package io.chatledger.link;

import io.chatledger.account.Attempts;
import io.chatledger.account.Invitations;
import io.chatledger.account.MailCodes;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets every hour what nobody can use any more, as it holds addresses and names of chats. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Sweep {

    private final Invitations invitations;
    private final MailCodes codes;
    private final Attempts attempts;
    private final Clock clock;

    Sweep(Invitations invitations, MailCodes codes, Attempts attempts, Clock clock) {
        this.invitations = invitations;
        this.codes = codes;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void sweep() {
        Instant now = clock.instant();
        invitations.forgetOld(now);
        codes.forgetOld(now);
        attempts.forgetOld(now);
    }
}
