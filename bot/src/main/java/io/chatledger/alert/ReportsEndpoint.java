package io.chatledger.alert;

import io.chatledger.outbox.SentMails;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where SendGrid reports what became of e-mails; who cannot sign is told nothing but that. */
@RestController
@ConditionalOnProperty(ReportsEndpoint.KEY)
class ReportsEndpoint {

    static final String KEY = "chatledger.sendgrid.webhook-key";

    private static final Logger log = LoggerFactory.getLogger(ReportsEndpoint.class);
    private static final int LARGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Seal seal;
    private final SentMails sent;
    private final MailNotices notices;
    private final Transactions transactions;
    private final Clock clock;

    ReportsEndpoint(Seal seal, SentMails sent, MailNotices notices, Transactions transactions, Clock clock) {
        this.seal = seal;
        this.sent = sent;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Without success SendGrid reports again, for a day. */
    @PostMapping("/sendgrid/events")
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        Instant now = clock.instant();
        if (body.length > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (!seal.isOn(body, request.getHeader(Seal.SIGNATURE), request.getHeader(Seal.TIMESTAMP), now)) {
            return answer(HttpStatus.FORBIDDEN);
        }
        try {
            JSON.readTree(body).forEach(event -> take(event, now));
        } catch (JacksonException e) {
            log.error("SendGrid's reports cannot be read");
        }
        return answer(HttpStatus.NO_CONTENT);
    }

    private void take(JsonNode event, Instant now) {
        Optional<Report> report = Report.of(event);
        report.ifPresent(each -> transactions.run(() -> sent.take(each.id(), now) && note(each, now)));
    }

    private boolean note(Report report, Instant now) {
        sent.reported(report.number(), report.messageId(), report.state(), now);
        if (report.stop() != null) {
            notices.stop(report.to(), report.stop(), now);
        }
        return true;
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
