-- How an entry was paid, and what else was said about it; the lengths are bytes, four for a character.
ALTER TABLE entry ADD COLUMN payment VARCHAR(200);
ALTER TABLE entry ADD COLUMN note VARCHAR(800);
