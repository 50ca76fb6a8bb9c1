package io.chatledger.telegram;

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
    AFTER_AN_ACKNOWLEDGEMENT("getupdates");

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
