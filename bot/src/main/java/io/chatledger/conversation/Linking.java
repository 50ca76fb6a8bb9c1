package io.chatledger.conversation;

import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Invitations;
import io.chatledger.account.Invitations.Approved;
import io.chatledger.account.LinkedChat;
import io.chatledger.account.Links;
import io.chatledger.account.Secret;
import io.chatledger.account.SignIns;
import io.chatledger.ledger.Ledger;
import io.chatledger.outbox.Mail;
import io.chatledger.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links the chat to an account and ends that, together with the page. */
@Component
class Linking {

    private static final Pattern GROUPS = Pattern.compile("\\s*\\w{4}\\p{Pd}\\w{4}\\s*");
    private static final int NAME = 80;

    private final Invitations invitations;
    private final Links links;
    private final SignIns signIns;
    private final AlertAddresses alerts;
    private final Ledger ledger;
    private final Outbox outbox;
    private final String page;

    Linking(
            Invitations invitations,
            Links links,
            SignIns signIns,
            AlertAddresses alerts,
            Ledger ledger,
            Outbox outbox,
            @Value("${chatledger.public-url}") String publicUrl) {
        this.invitations = invitations;
        this.links = links;
        this.signIns = signIns;
        this.alerts = alerts;
        this.ledger = ledger;
        this.outbox = outbox;
        this.page = publicUrl.replaceAll("/$", "");
    }

    /** Empty when the text is about something else. */
    Optional<Reply> reply(Speaker speaker, String text) {
        if (!Command.looksLike(text)) {
            return code(speaker, text);
        }
        return Command.in(text).flatMap(command -> switch (command) {
            case LINK -> Optional.of(begin(speaker));
            case UNLINK -> Optional.of(askToUnlink(speaker));
            case START -> started(speaker, Secret.typed(Command.rest(text)));
            case HELP, TODAY, WEEK, MONTH, LAST, BUDGETS, CHART, UNDO, RECURRING, SETTINGS, EXPORT, IMPORT, DELETE_ME ->
                Optional.empty();
        });
    }

    Reply begin(Speaker speaker) {
        String owner = owner(speaker);
        if (!owner.isEmpty()) {
            return withButton(LinkWords.linkedAlready(owner), LinkWords.ACCOUNT, "/account");
        }
        String name = Plain.line(speaker.chatName(), NAME);
        Secret token = invitations.issue(speaker.chat(), name, speaker.home(), speaker.now());
        return withButton(LinkWords.BEGIN, LinkWords.PAGE, "/link/" + token.text());
    }

    Reply link(Speaker speaker, String code) {
        Optional<Approved> approved = invitations
                .redeem(speaker.chat(), new Secret(code), speaker.now())
                .filter(by -> links.link(speaker.chat(), by.chatName(), by.account(), speaker.now()));
        if (approved.isEmpty()) {
            return Reply.inPlace(LinkWords.WRONG_CODE, List.of());
        }
        Approved by = approved.get();
        tellOwner(by.account(), LinkWords.linkedSubject(), LinkWords.linkedLetter(by.chatName()), speaker);
        return withButton(LinkWords.linked(signIns.of(by.account()).owner()), LinkWords.ACCOUNT, "/account")
                .replacing();
    }

    /** Ends what the page has begun. */
    Reply stayApart(Speaker speaker) {
        invitations.end(speaker.chat());
        return Reply.inPlace(LinkWords.STAYS_APART, List.of());
    }

    Reply unlink(Speaker speaker) {
        Optional<LinkedChat> linked = links.find(speaker.chat(), speaker.number());
        if (linked.isEmpty() || !links.unlink(speaker.chat(), speaker.number(), speaker.now())) {
            return Reply.inPlace(LinkWords.NOT_LINKED, List.of());
        }
        String letter = LinkWords.unlinkedLetter(linked.get().name());
        tellOwner(speaker.number(), LinkWords.unlinkedSubject(), letter, speaker);
        return Reply.inPlace(LinkWords.UNLINKED, List.of());
    }

    Reply stay(Speaker speaker) {
        String owner = owner(speaker);
        return Reply.inPlace(owner.isEmpty() ? LinkWords.NOT_LINKED : LinkWords.stays(owner), List.of());
    }

    private Reply askToUnlink(Speaker speaker) {
        String owner = owner(speaker);
        return owner.isEmpty()
                ? Reply.of(LinkWords.NOT_LINKED)
                : new Reply(
                        LinkWords.unlink(owner),
                        List.of(List.of(new Tap.Unlink().as("Unlink"), new Tap.StayLinked().as("Keep"))),
                        false);
    }

    /** Behind {@code /start} a code comes from the page. */
    private Optional<Reply> started(Speaker speaker, Secret code) {
        return code.looksLikeCode()
                ? Optional.of(askToLink(speaker, code).orElseGet(() -> Reply.of(LinkWords.WRONG_CODE)))
                : Optional.empty();
    }

    /** A word of eight letters may be a code, and only a code is written in two groups. */
    private Optional<Reply> code(Speaker speaker, String text) {
        Secret code = Secret.typed(text);
        if (!code.looksLikeCode()) {
            return Optional.empty();
        }
        Optional<Reply> asked = askToLink(speaker, code);
        return asked.isEmpty() && GROUPS.matcher(text).matches() ? Optional.of(Reply.of(LinkWords.WRONG_CODE)) : asked;
    }

    /** Whoever has the page's code need not be whose account it is: so the chat is told which one, and asked. */
    private Optional<Reply> askToLink(Speaker speaker, Secret code) {
        return invitations.look(speaker.chat(), code, speaker.now()).map(approved -> {
            String owner = signIns.of(approved.account()).owner();
            List<Button> answers = List.of(new Tap.Link(code.text()).as("Link"), new Tap.StayApart().as("Don’t link"));
            return new Reply(LinkWords.link(owner, ledger.count(speaker.number())), List.of(answers), false);
        });
    }

    private void tellOwner(long account, String subject, String text, Speaker speaker) {
        alerts.of(account).ifPresent(address -> outbox.add(new Mail(address, subject, text), speaker.now()));
    }

    private String owner(Speaker speaker) {
        return signIns.of(speaker.number()).owner();
    }

    private Reply withButton(String text, String label, String path) {
        return new Reply(text, List.of(List.of(Button.opening(page + path, label))), false);
    }
}
