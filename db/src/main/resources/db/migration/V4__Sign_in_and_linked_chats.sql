-- Whose a linked chat is, how its owner signs in, and what is open between a page, a mailbox and a chat. Of every
-- secret only the SHA-256 is here, in hexadecimal.

ALTER TABLE chat ADD COLUMN name VARCHAR(400);
ALTER TABLE chat ADD COLUMN linked_at TIMESTAMP;

CREATE TABLE invitation (
  token_hash   CHAR(64)     NOT NULL,
  channel      VARCHAR(64)  NOT NULL,
  chat_number  BIGINT       NOT NULL,
  chat_name    VARCHAR(400) NOT NULL,
  home         VARCHAR(400) NOT NULL,
  expires_at   TIMESTAMP    NOT NULL,
  account_id   BIGINT,
  code_hash    CHAR(64),
  closed_at    TIMESTAMP,
  CONSTRAINT pk_invitation PRIMARY KEY (token_hash),
  CONSTRAINT fk_invitation_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_invitation_chat ON invitation (channel, chat_number);
CREATE INDEX ix_invitation_account ON invitation (account_id);
CREATE INDEX ix_invitation_expiry ON invitation (expires_at);

CREATE TABLE password (
  account_id  BIGINT       NOT NULL,
  address     VARCHAR(800) NOT NULL,
  hash        VARCHAR(60)  NOT NULL,
  changed_at  TIMESTAMP    NOT NULL,
  CONSTRAINT pk_password PRIMARY KEY (account_id),
  CONSTRAINT uq_password_address UNIQUE (address),
  CONSTRAINT fk_password_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE provider_identity (
  account_id  BIGINT       NOT NULL,
  issuer      VARCHAR(255) NOT NULL,
  subject     VARCHAR(255) NOT NULL,
  address     VARCHAR(800) NOT NULL,
  CONSTRAINT pk_provider_identity PRIMARY KEY (account_id),
  CONSTRAINT uq_provider_identity_subject UNIQUE (issuer, subject),
  CONSTRAINT fk_provider_identity_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE alert_address (
  account_id  BIGINT       NOT NULL,
  address     VARCHAR(800) NOT NULL,
  wanted      VARCHAR(3)   NOT NULL,
  CONSTRAINT pk_alert_address PRIMARY KEY (account_id),
  CONSTRAINT fk_alert_address_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_alert_address_wanted CHECK (wanted IN ('yes', 'no'))
);

CREATE TABLE mail_code (
  key_hash    CHAR(64)     NOT NULL,
  address     VARCHAR(800) NOT NULL,
  code_hash   CHAR(64)     NOT NULL,
  tries       INTEGER      NOT NULL,
  expires_at  TIMESTAMP    NOT NULL,
  CONSTRAINT pk_mail_code PRIMARY KEY (key_hash)
);
CREATE INDEX ix_mail_code_expiry ON mail_code (expires_at);

CREATE TABLE attempt (
  subject     CHAR(64)  NOT NULL,
  tries       INTEGER   NOT NULL,
  free_at     TIMESTAMP NOT NULL,
  CONSTRAINT pk_attempt PRIMARY KEY (subject)
);
CREATE INDEX ix_attempt_free ON attempt (free_at);
