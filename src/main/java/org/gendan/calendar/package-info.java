/**
 * When something is due, and why: working time of a group with public holidays and make-up working
 * days. Owns the calendars and the words in which a deadline is explained; what is kept of a
 * deadline, who is on duty and when a cut-off window closes stand in the rooms, which it does not
 * know, as it knows neither orders nor the engine.
 */
package org.gendan.calendar;
