-- How often an account was signed out everywhere: a session that began before the last time is over.
ALTER TABLE account ADD COLUMN sign_outs INTEGER DEFAULT 0 NOT NULL;

-- How many wrong codes the chat has said.
ALTER TABLE invitation ADD COLUMN tries INTEGER DEFAULT 0 NOT NULL;

-- Browsers that an owner has signed in with, by the SHA-256 of what their cookie holds.
CREATE TABLE known_browser (
  token_hash  CHAR(64)  NOT NULL,
  account_id  BIGINT    NOT NULL,
  expires_at  TIMESTAMP NOT NULL,
  CONSTRAINT pk_known_browser PRIMARY KEY (token_hash),
  CONSTRAINT fk_known_browser_account FOREIGN KEY (account_id) REFERENCES account (id)
);
CREATE INDEX ix_known_browser_account ON known_browser (account_id);
CREATE INDEX ix_known_browser_expiry ON known_browser (expires_at);
