package io.chatledger.conversation;

import java.util.List;
import org.springframework.stereotype.Service;

/** Answers messages. */
@Service
public class Conversation {

    /** Does what the message asks for and words the answer; to be called inside the caller's transaction. */
    public List<Reply> reply(Message message) {
        throw new UnsupportedOperationException();
    }
}
