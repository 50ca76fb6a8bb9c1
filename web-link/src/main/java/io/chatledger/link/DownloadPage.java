package io.chatledger.link;

import io.chatledger.account.Account;
import io.chatledger.account.Accounts;
import io.chatledger.account.AlertAddresses;
import io.chatledger.account.Links;
import io.chatledger.account.SignIns;
import io.chatledger.ledger.Catalogues;
import io.chatledger.ledger.Ledger;
import io.chatledger.transaction.Transactions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Gives an owner everything that is kept of their account, as one file. */
@Controller
class DownloadPage {

    private static final HttpHeaders AS_FILE = new HttpHeaders();

    static {
        AS_FILE.setContentType(MediaType.APPLICATION_JSON);
        AS_FILE.setContentDisposition(
                ContentDisposition.attachment().filename("chatledger.json").build());
    }

    private final Accounts accounts;
    private final SignIns signIns;
    private final Links links;
    private final AlertAddresses alerts;
    private final Ledger ledger;
    private final Catalogues catalogues;
    private final Transactions transactions;

    DownloadPage(
            Accounts accounts,
            SignIns signIns,
            Links links,
            AlertAddresses alerts,
            Ledger ledger,
            Catalogues catalogues,
            Transactions transactions) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.alerts = alerts;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.transactions = transactions;
    }

    @GetMapping("/account/download")
    ResponseEntity<byte[]> download(SignedIn signedIn) {
        Takeout everything = transactions.run(() -> everything(signedIn.account()));
        return new ResponseEntity<>(JsonMapper.shared().writeValueAsBytes(everything), AS_FILE, HttpStatus.OK);
    }

    private Takeout everything(long number) {
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
                ledger.last(number, Integer.MAX_VALUE, null, null, null),
                ledger.learned(number),
                catalogues.of(number));
    }
}
