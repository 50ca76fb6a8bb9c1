package io.chatledger.understanding;

import java.time.LocalDate;

/**
 * How often an entry comes round.
 *
 * @param step every so many units, 1 to 1,000
 * @param from a day on which it is due, from which the others are counted; it may lie before the message
 */
public record Recurrence(Intent.Every unit, int step, LocalDate from) {}
