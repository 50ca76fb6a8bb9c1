package io.chatledger.chart;

/**
 * What stands above a picture.
 *
 * @param title for example {@code Spending by category}
 * @param subtitle what it is about, for example {@code November 2026}
 */
public record Heading(String title, String subtitle) {}
