package io.chatledger.link;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Ledger;
import io.chatledger.takeout.Exports;
import io.chatledger.takeout.Format;
import io.chatledger.takeout.Wanted;
import io.chatledger.transaction.Transactions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Gives an owner everything that is kept of their account, as one file. */
@Controller
class DownloadPage {

    private final Accounts accounts;
    private final SignIns signIns;
    private final Links links;
    private final AlertAddresses alerts;
    private final Ledger ledger;
    private final Catalogues catalogues;
    private final Exports exports;
    private final Transactions transactions;

    DownloadPage(
            Accounts accounts,
            SignIns signIns,
            Links links,
            AlertAddresses alerts,
            Ledger ledger,
            Catalogues catalogues,
            Exports exports,
            Transactions transactions) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.alerts = alerts;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.exports = exports;
        this.transactions = transactions;
    }

    /** The entries are written as they come out of the ledger, so that memory does not grow with them. */
    @GetMapping("/account/download")
    void download(SignedIn signedIn, HttpServletResponse response) throws IOException {
        Takeout account = transactions.run(() -> account(signedIn.account()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("chatledger.json")
                        .build()
                        .toString());
        JsonMapper json = JsonMapper.shared();
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            json.valueToTree(account).properties().forEach(property -> {
                out.writeName(property.getKey());
                out.writeTree(property.getValue());
            });
            out.writeArrayPropertyStart("entries");
            exports.each(new Wanted(signedIn.account(), Format.CSV), out::writePOJO);
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private Takeout account(long number) {
        Account account = accounts.find(number).orElseThrow();
        return Takeout.of(
                account,
                signIns.of(number).address(),
                signIns.identityOf(number).orElse(null),
                alerts.of(number)
                        .map(to -> new Takeout.Alerts(
                                to.text(), alerts.wanted(number).isPresent()))
                        .orElse(null),
                links.of(number),
                ledger.learned(number),
                catalogues.of(number));
    }
}
