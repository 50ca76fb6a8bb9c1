-- How an account names and uses its categories, where that is not the usual way; the lengths are bytes, four for a character.
CREATE TABLE own_category (
  account_id  BIGINT       NOT NULL,
  code        VARCHAR(20)  NOT NULL,
  name        VARCHAR(160) NOT NULL,
  emoji       VARCHAR(64)  NOT NULL,
  hidden      VARCHAR(3)   NOT NULL,
  goes_to     VARCHAR(20),
  CONSTRAINT pk_own_category PRIMARY KEY (account_id, code),
  CONSTRAINT fk_own_category_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_own_category_hidden CHECK (hidden IN ('yes', 'no'))
);

-- Light or dark pictures; empty where nobody said.
ALTER TABLE account ADD COLUMN pictures VARCHAR(20) DEFAULT '' NOT NULL;

-- What a budget of a category sums up, without reading the rest of its year.
CREATE INDEX ix_entry_category_day ON entry (account_id, category, entry_day);
