package io.chatledger.conversation;

import io.chatledger.account.Chat;
import java.time.Instant;

/**
 * Something that a chat is told without having asked, published in the transaction of what caused it: a channel that
 * can reach the chat sends it after the commit.
 */
public record Notice(Chat chat, Reply reply, Instant at) {}
