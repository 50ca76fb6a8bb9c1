-- On which day a user's weeks and months begin.

ALTER TABLE account ADD COLUMN first_day_of_week VARCHAR(40) DEFAULT 'MONDAY' NOT NULL;
ALTER TABLE account ADD COLUMN first_day_of_month INTEGER DEFAULT 1 NOT NULL;
