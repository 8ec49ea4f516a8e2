/**
 * Deadlines that are kept: clocks that pause and go on, the reasons why, and the due dates of
 * tasks. Owns the stored deadlines and the ledgers of their clocks; knows neither orders nor the
 * engine's timers, which follow through {@link org.gendan.calendar.clock.DueTimers}.
 */
package org.gendan.calendar.clock;
