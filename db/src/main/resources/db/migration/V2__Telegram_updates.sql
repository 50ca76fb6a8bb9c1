-- The updates of Telegram that were taken; a bot is known by the number in its token.
CREATE TABLE telegram_update (
  bot        BIGINT    NOT NULL,
  update_id  BIGINT    NOT NULL,
  taken_at   TIMESTAMP NOT NULL,
  CONSTRAINT pk_telegram_update PRIMARY KEY (bot, update_id)
);
CREATE INDEX ix_telegram_update_taken ON telegram_update (taken_at);
