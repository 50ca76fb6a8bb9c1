-- What became of e-mails that left, which reports of the provider were taken, and the tokens in “turn these off” links,
-- of which only the SHA-256 is here. The account is null for mails that belong to none, such as a code for a new address.

CREATE TABLE mail_sent (
  outbox_id   BIGINT       NOT NULL,
  account_id  BIGINT,
  message_id  VARCHAR(400),
  state       VARCHAR(20)  NOT NULL,
  changed_at  TIMESTAMP    NOT NULL,
  CONSTRAINT pk_mail_sent PRIMARY KEY (outbox_id),
  CONSTRAINT fk_mail_sent_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_mail_sent_account ON mail_sent (account_id);
CREATE INDEX ix_mail_sent_changed ON mail_sent (changed_at);

CREATE TABLE mail_event (
  event_id  VARCHAR(400) NOT NULL,
  taken_at  TIMESTAMP    NOT NULL,
  CONSTRAINT pk_mail_event PRIMARY KEY (event_id)
);
CREATE INDEX ix_mail_event_taken ON mail_event (taken_at);

CREATE TABLE alert_end (
  token_hash  CHAR(64)  NOT NULL,
  account_id  BIGINT    NOT NULL,
  issued_at   TIMESTAMP NOT NULL,
  CONSTRAINT pk_alert_end PRIMARY KEY (token_hash),
  CONSTRAINT fk_alert_end_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_alert_end_account ON alert_end (account_id);
