package io.chatledger.understanding;

/** Reads what somebody wrote: pure, without clock or database, and safe to call from many threads at once. */
public final class Reader {

    public Intent read(String text, Context context) {
        return new Intent.None();
    }
}
