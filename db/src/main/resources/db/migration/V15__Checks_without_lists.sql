-- H2 2.4 keeps a list of a check (x IN ('a', 'b')) with the connection that made the table, and refuses every row once that
-- connection is closed; a search in a text has nothing to keep.
ALTER TABLE entry DROP CONSTRAINT ck_entry_kind;
ALTER TABLE entry ADD CONSTRAINT ck_entry_kind CHECK (LOCATE(',' || kind || ',', ',expense,income,refund,') > 0);
ALTER TABLE alert_address DROP CONSTRAINT ck_alert_address_wanted;
ALTER TABLE alert_address ADD CONSTRAINT ck_alert_address_wanted CHECK (LOCATE(',' || wanted || ',', ',yes,no,') > 0);
ALTER TABLE recurring DROP CONSTRAINT ck_recurring_status;
ALTER TABLE recurring ADD CONSTRAINT ck_recurring_status CHECK (LOCATE(',' || status || ',', ',active,paused,') > 0);
ALTER TABLE own_category DROP CONSTRAINT ck_own_category_hidden;
ALTER TABLE own_category ADD CONSTRAINT ck_own_category_hidden CHECK (LOCATE(',' || hidden || ',', ',yes,no,') > 0);
