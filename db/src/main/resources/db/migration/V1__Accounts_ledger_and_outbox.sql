-- One text for Db2, H2 (MODE=DB2) and Derby. Text columns hold four bytes for every character allowed, as Db2 counts
-- bytes, and every row fits Db2's smallest page of 4 KB. Instants are stored in UTC.

CREATE TABLE account (
  id            BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
  currency      CHAR(3)     NOT NULL,
  time_zone     VARCHAR(64) NOT NULL,
  language_tag  VARCHAR(64) NOT NULL,
  created_at    TIMESTAMP   NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (id)
);

CREATE TABLE chat (
  channel       VARCHAR(64) NOT NULL,
  chat_number   BIGINT      NOT NULL,
  account_id    BIGINT      NOT NULL,
  last_seen_at  TIMESTAMP   NOT NULL,
  asked         CLOB(16384),
  asked_at      TIMESTAMP,
  CONSTRAINT pk_chat PRIMARY KEY (channel, chat_number),
  CONSTRAINT fk_chat_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_chat_account ON chat (account_id);

CREATE TABLE recording (
  id           BIGINT    NOT NULL GENERATED ALWAYS AS IDENTITY,
  account_id   BIGINT    NOT NULL,
  recorded_at  TIMESTAMP NOT NULL,
  undone_at    TIMESTAMP,
  CONSTRAINT pk_recording PRIMARY KEY (id),
  CONSTRAINT fk_recording_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_recording_account ON recording (account_id, id);

CREATE TABLE entry (
  id            BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  recording_id  BIGINT        NOT NULL,
  place         INTEGER       NOT NULL,
  account_id    BIGINT        NOT NULL,
  kind          VARCHAR(10)   NOT NULL,
  amount        DECIMAL(19,4) NOT NULL,
  currency      CHAR(3)       NOT NULL,
  category      VARCHAR(20)   NOT NULL,
  item          VARCHAR(800),
  merchant      VARCHAR(800),
  entry_day     DATE          NOT NULL,
  CONSTRAINT pk_entry PRIMARY KEY (id),
  CONSTRAINT uq_entry_place UNIQUE (recording_id, place),
  CONSTRAINT fk_entry_recording FOREIGN KEY (recording_id) REFERENCES recording (id),
  CONSTRAINT fk_entry_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_entry_kind CHECK (kind IN ('expense', 'income', 'refund')),
  CONSTRAINT ck_entry_amount CHECK (amount > 0)
);
CREATE INDEX ix_entry_account ON entry (account_id, id);
CREATE INDEX ix_entry_account_day ON entry (account_id, entry_day);

CREATE TABLE entry_tag (
  entry_id  BIGINT       NOT NULL,
  tag       VARCHAR(200) NOT NULL,
  CONSTRAINT pk_entry_tag PRIMARY KEY (entry_id, tag),
  CONSTRAINT fk_entry_tag_entry FOREIGN KEY (entry_id) REFERENCES entry (id)
);

CREATE TABLE learned (
  account_id  BIGINT       NOT NULL,
  phrase      VARCHAR(800) NOT NULL,
  category    VARCHAR(20)  NOT NULL,
  CONSTRAINT pk_learned PRIMARY KEY (account_id, phrase),
  CONSTRAINT fk_learned_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE outbox (
  id             BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  stream         VARCHAR(400) NOT NULL,
  channel        VARCHAR(64)  NOT NULL,
  body           CLOB(131072) NOT NULL,
  attempts       INTEGER      NOT NULL,
  due_at         TIMESTAMP    NOT NULL,
  claimed_by     VARCHAR(256),
  claimed_until  TIMESTAMP    NOT NULL,
  created_at     TIMESTAMP    NOT NULL,
  CONSTRAINT pk_outbox PRIMARY KEY (id)
);
CREATE INDEX ix_outbox_stream ON outbox (stream, id);
CREATE INDEX ix_outbox_due ON outbox (channel, due_at);
