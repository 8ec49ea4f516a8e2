/**
 * When something is due: working time of a desk, with public holidays and make-up working days.
 * Owns the calendars; knows neither orders nor the engine's timers.
 */
package org.gendan.calendar;
