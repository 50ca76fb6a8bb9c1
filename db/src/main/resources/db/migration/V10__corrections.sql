-- What was done last in an account, so that it can be taken back.
CREATE TABLE last_step (
  account_id  BIGINT        NOT NULL,
  step        CLOB(1048576) NOT NULL,
  CONSTRAINT pk_last_step PRIMARY KEY (account_id),
  CONSTRAINT fk_last_step_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Which message recorded what, so that editing the message corrects the entries; and which message answered it.
CREATE TABLE source (
  channel         VARCHAR(64)  NOT NULL,
  chat_number     BIGINT       NOT NULL,
  message_number  BIGINT       NOT NULL,
  recording_id    BIGINT       NOT NULL,
  said            CLOB(262144) NOT NULL,
  receipt_number  BIGINT,
  CONSTRAINT pk_source PRIMARY KEY (channel, chat_number, message_number),
  CONSTRAINT fk_source_recording FOREIGN KEY (recording_id) REFERENCES recording (id)
);
CREATE INDEX ix_source_recording ON source (recording_id);

-- What was asked, so that its list can be paged and the next question can go on from it.
CREATE TABLE inquiry (
  id           BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  account_id   BIGINT       NOT NULL,
  channel      VARCHAR(64)  NOT NULL,
  chat_number  BIGINT       NOT NULL,
  asked_at     TIMESTAMP    NOT NULL,
  question     CLOB(65536)  NOT NULL,
  CONSTRAINT pk_inquiry PRIMARY KEY (id),
  CONSTRAINT fk_inquiry_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_inquiry_chat ON inquiry (channel, chat_number, id);
CREATE INDEX ix_inquiry_account ON inquiry (account_id);

CREATE INDEX ix_entry_latest ON entry (account_id, id DESC);
