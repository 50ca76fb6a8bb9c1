-- Which update made something leave, so that logs and traces show both as one. Null when nothing did.
ALTER TABLE outbox ADD COLUMN cause BIGINT;
