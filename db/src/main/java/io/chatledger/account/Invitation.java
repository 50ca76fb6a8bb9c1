package io.chatledger.account;

/**
 * A chat that asks to be linked to an account.
 *
 * @param key tells it from others, without opening it
 * @param chatName as its owner knows it
 * @param home address that opens the chat when a code is put behind it, empty when there is none
 * @param open whether it can still be answered
 */
public record Invitation(String key, Chat chat, String chatName, String home, boolean open) {}
