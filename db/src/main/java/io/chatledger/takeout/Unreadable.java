package io.chatledger.takeout;

/** A file that cannot be brought back; the message is a whole sentence for the user, and names the line. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
        super(sentence);
    }

    Unreadable(long line, String what) {
        super("Line " + line + ": " + what);
    }

    /** What is wrong, and where. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
