package io.chatledger.account;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes accounts with all that belongs to them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Departures {

    private final Chats chats;
    private final StoredLinks links;
    private final StoredInvitations invitations;
    private final StoredSignIns signIns;
    private final StoredMailCodes codes;
    private final StoredAlertAddresses alerts;
    private final StoredBrowsers browsers;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;

    Departures(
            Chats chats,
            StoredLinks links,
            StoredInvitations invitations,
            StoredSignIns signIns,
            StoredMailCodes codes,
            StoredAlertAddresses alerts,
            StoredBrowsers browsers,
            Attempts attempts,
            ApplicationEventPublisher events) {
        this.chats = chats;
        this.links = links;
        this.invitations = invitations;
        this.signIns = signIns;
        this.codes = codes;
        this.alerts = alerts;
        this.browsers = browsers;
        this.attempts = attempts;
        this.events = events;
    }

    /** Nothing of the account remains; a chat of it that speaks again is met for the first time. */
    public void delete(long account) {
        links.lockWhole(account);
        List<Chat> left = links.all(account).stream()
                .map(row -> new Chat(row.channel(), row.chatNumber()))
                .toList();
        Set<EmailAddress> addresses = Stream.of(signIns.address(account), alerts.find(account))
                .flatMap(Optional::stream)
                .map(EmailAddress::new)
                .collect(toSet());
        events.publishEvent(new Leaving(account, left, addresses));
        left.forEach(chat -> invitations.forgetOf(chat.channel(), chat.number()));
        invitations.forgetOf(account);
        browsers.forgetOf(account);
        addresses.stream().map(EmailAddress::text).forEach(this::forget);
        signIns.forgetPassword(account);
        signIns.forgetIdentity(account);
        alerts.forgetEnds(account);
        alerts.forget(account);
        links.forget(account);
        chats.deleteById(account);
    }

    private void forget(String address) {
        codes.forgetOf(address);
        attempts.forgive(address);
    }
}
