package io.chatledger.chart;

/** What is to be drawn, and how; small enough to be stored, and drawn the same each time. */
public record Picture(Chart chart, Look look) {}
