-- Where an entry that was put back came from; what repeats, and the days on which it was booked. The lengths are bytes, four for a character.
ALTER TABLE entry ADD COLUMN origin VARCHAR(256);

CREATE TABLE recurring (
  id          BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  account_id  BIGINT        NOT NULL,
  kind        VARCHAR(10)   NOT NULL,
  amount      DECIMAL(19,4) NOT NULL,
  currency    CHAR(3)       NOT NULL,
  category    VARCHAR(20)   NOT NULL,
  item        VARCHAR(800),
  merchant    VARCHAR(800),
  tags        VARCHAR(800)  NOT NULL,
  payment     VARCHAR(200),
  note        VARCHAR(800),
  unit        VARCHAR(20)   NOT NULL,
  step        INTEGER       NOT NULL,
  first_day   DATE          NOT NULL,
  next_time   INTEGER       NOT NULL,
  next_day    DATE          NOT NULL,
  status      VARCHAR(20)   NOT NULL,
  last_entry  BIGINT        NOT NULL,
  CONSTRAINT pk_recurring PRIMARY KEY (id),
  CONSTRAINT fk_recurring_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_recurring_status CHECK (status IN ('active', 'paused'))
);
CREATE INDEX ix_recurring_account ON recurring (account_id);
CREATE INDEX ix_recurring_day ON recurring (status, next_day);

CREATE TABLE recurring_booking (
  recurring_id  BIGINT NOT NULL,
  booked_day    DATE   NOT NULL,
  CONSTRAINT pk_recurring_booking PRIMARY KEY (recurring_id, booked_day),
  CONSTRAINT fk_recurring_booking FOREIGN KEY (recurring_id) REFERENCES recurring (id)
);
