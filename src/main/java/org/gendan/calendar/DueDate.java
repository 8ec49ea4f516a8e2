package org.gendan.calendar;

import java.time.OffsetDateTime;

/**
 * A deadline and how it came about.
 *
 * @param at the deadline, with the offset of the calendar's zone
 */
public record DueDate(OffsetDateTime at, Explanation explanation) {}
