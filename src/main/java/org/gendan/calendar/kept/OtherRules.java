package org.gendan.calendar.kept;

import org.gendan.calendar.Calendars;
import org.gendan.calendar.WorkingTime;
import org.gendan.calendar.window.CutOff;
import org.gendan.engine.timers.TrialTables.Trial;

/**
 * Tables, calendars and cut-off windows as they would be; what no change touches is as it is in
 * force.
 */
public record OtherRules(
    Trial tables, Calendars calendars, WorkingTime workingTime, CutOff windows) {}
