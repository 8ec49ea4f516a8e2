package org.gendan.lab.preview;

/**
 * A number that is to be another one.
 *
 * @param timerId as {@code GET /api/timers} names it
 * @param value the number, or a whole expression
 */
public record Change(String timerId, String value) {}
