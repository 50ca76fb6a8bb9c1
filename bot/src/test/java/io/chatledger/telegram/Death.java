package io.chatledger.telegram;

import java.util.List;

/** When a process is killed. */
enum Death {
    /** Some time after it began to ask for updates. */
    AT_ANY_MOMENT(""),
    /** A reply is committed and on its way, but did not arrive. */
    BEFORE_A_REPLY("sendmessage"),
    /** A reply arrived, but the process does not know. */
    AFTER_A_REPLY("sendmessage"),
    /** A batch is committed, but its confirmation did not arrive. */
    BEFORE_AN_ACKNOWLEDGEMENT("getupdates"),
    /** A batch is confirmed, but the process does not know. */
    AFTER_AN_ACKNOWLEDGEMENT("getupdates"),
    /** The database has not been told to commit. */
    BEFORE_A_COMMIT(""),
    /** The database has committed, but the process does not know, and has acknowledged nothing. */
    AFTER_A_COMMIT("");

    static final List<Death> OF_A_POLLER =
            List.of(AT_ANY_MOMENT, BEFORE_A_REPLY, AFTER_A_REPLY, BEFORE_AN_ACKNOWLEDGEMENT, AFTER_AN_ACKNOWLEDGEMENT);

    static final List<Death> OF_A_REPLICA =
            List.of(BEFORE_A_COMMIT, AFTER_A_COMMIT, BEFORE_A_REPLY, AFTER_A_REPLY, AT_ANY_MOMENT);

    final String method;

    Death(String method) {
        this.method = method;
    }

    Fault fault() {
        return this == AFTER_A_REPLY || this == AFTER_AN_ACKNOWLEDGEMENT
                ? new Fault.DroppedAfter()
                : new Fault.DroppedBefore();
    }
}
