package io.chatledger.takeout;

/** How entries are written into a file. */
public enum Format {
    /** For spreadsheets, and the one that can be brought back. */
    CSV("csv"),
    /** A journal of hledger. */
    HLEDGER("journal"),
    /** A journal of beancount. */
    BEANCOUNT("beancount");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** What the names of such files end in, without the dot. */
    public String ending() {
        return ending;
    }
}
