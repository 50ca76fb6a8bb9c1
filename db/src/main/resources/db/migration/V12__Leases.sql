-- What one replica alone does at a time, such as asking Telegram for updates.
CREATE TABLE lease (
    name VARCHAR(64) NOT NULL,
    holder VARCHAR(64) NOT NULL,
    held_until TIMESTAMP NOT NULL,
    CONSTRAINT pk_lease PRIMARY KEY (name)
);
