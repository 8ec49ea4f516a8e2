/**
 * When something is due, and why: working time of a desk with public holidays and make-up working
 * days, cut-off windows, and clocks that can pause. Owns the calendars, the stored deadlines and
 * the ledgers of the clocks; knows neither orders nor the engine's timers, which follow through
 * {@link org.gendan.calendar.clock.DueTimers}.
 */
package org.gendan.calendar;
