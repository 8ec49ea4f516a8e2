/**
 * Who is on duty: people log on and off, and a shift ends by itself. Owns the shifts and the
 * process {@code duty-shift}; a room that has to know when a group is deserted implements {@link
 * org.gendan.calendar.duty.DutyWatch}.
 */
package org.gendan.calendar.duty;
