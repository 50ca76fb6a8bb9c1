-- Budgets, each change of them, and the thresholds that were crossed. The row of budget_book is an account's lock.

CREATE TABLE budget_book (
  account_id  BIGINT  NOT NULL,
  changes     INTEGER NOT NULL,
  CONSTRAINT pk_budget_book PRIMARY KEY (account_id),
  CONSTRAINT fk_budget_book_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE budget (
  id          BIGINT       NOT NULL GENERATED ALWAYS AS IDENTITY,
  account_id  BIGINT       NOT NULL,
  categories  VARCHAR(400) NOT NULL,
  tag         VARCHAR(200) NOT NULL,
  cycles      VARCHAR(5)   NOT NULL,
  began       DATE         NOT NULL,
  CONSTRAINT pk_budget PRIMARY KEY (id),
  CONSTRAINT uq_budget UNIQUE (account_id, categories, tag, cycles),
  CONSTRAINT fk_budget_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE budget_limit (
  budget_id      BIGINT        NOT NULL,
  change_number  INTEGER       NOT NULL,
  amount         DECIMAL(19,4) NOT NULL,
  currency       CHAR(3)       NOT NULL,
  carry_over     VARCHAR(3)    NOT NULL,
  thresholds     VARCHAR(40)   NOT NULL,
  paused_from    DATE,
  paused_to      DATE,
  removed        VARCHAR(3)    NOT NULL,
  CONSTRAINT pk_budget_limit PRIMARY KEY (budget_id, change_number),
  CONSTRAINT fk_budget_limit_budget FOREIGN KEY (budget_id) REFERENCES budget (id)
);

CREATE TABLE breach (
  id          BIGINT        NOT NULL GENERATED ALWAYS AS IDENTITY,
  budget_id   BIGINT        NOT NULL,
  term_from   DATE          NOT NULL,
  threshold   INTEGER       NOT NULL,
  amount      DECIMAL(19,4) NOT NULL,
  currency    CHAR(3)       NOT NULL,
  crossed_at  TIMESTAMP     NOT NULL,
  CONSTRAINT pk_breach PRIMARY KEY (id),
  CONSTRAINT uq_breach UNIQUE (budget_id, term_from, threshold, amount, currency),
  CONSTRAINT fk_breach_budget FOREIGN KEY (budget_id) REFERENCES budget (id)
);
