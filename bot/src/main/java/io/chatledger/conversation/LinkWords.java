package io.chatledger.conversation;

/** Words what is about linking a chat to an account. */
final class LinkWords {

    static final String HELP = "Say /link to link this chat to an account: other chats can then share what you record, "
            + "and alerts can come by e-mail. /unlink ends it.";
    static final String BEGIN = "Open this page within ten minutes to link this chat to your account. "
            + "The link is for you alone: pass it on to nobody.";
    static final String PAGE = "Open the page";
    static final String ACCOUNT = "Your account";
    static final String WRONG_CODE =
            "That code does not work here: it was used, is too old, or belongs to another chat. "
                    + "Say /link for a new link.";
    static final String STAYS_APART = "Not linked. What you recorded stays in this chat.";
    static final String NOT_LINKED = "This chat is not linked to an account. /link does that.";
    static final String UNLINKED = "Unlinked. Here you begin anew; what you recorded so far is in your account.";

    private LinkWords() {}

    static String linkedAlready(String owner) {
        return "This chat is linked to " + owner + ". /unlink ends that.";
    }

    static String link(String owner, int entries) {
        return "Link this chat to " + owner + "? "
                + switch (entries) {
                    case 0 -> "What you record here is in that account from then on.";
                    case 1 -> "Its one entry moves there.";
                    default -> "Its " + entries + " entries move there.";
                }
                + " Do it only if that account is yours.";
    }

    static String linked(String owner) {
        return "Linked to " + owner + ". What you recorded here is in your account now.";
    }

    static String unlink(String owner) {
        return "Unlink this chat from " + owner + "? What was recorded stays in the account, and here you begin anew.";
    }

    static String stays(String owner) {
        return "This chat stays linked to " + owner + ".";
    }

    static String linkedSubject() {
        return "A chat was linked to your Chatledger account";
    }

    static String linkedLetter(String chat) {
        return """
                The chat “%s” is linked to your account now. What it recorded has joined what is there.

                If that was not you, unlink it on the page of your account, and change your password.
                """.formatted(chat);
    }

    static String unlinkedSubject() {
        return "A chat was unlinked from your Chatledger account";
    }

    static String unlinkedLetter(String chat) {
        return """
                The chat “%s” has ended its link to your account. What it recorded stays in your account.
                """.formatted(chat);
    }
}
