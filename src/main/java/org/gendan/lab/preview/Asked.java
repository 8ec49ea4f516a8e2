package org.gendan.lab.preview;

import java.util.Set;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.engine.timers.TimerPlace;

/**
 * A place that is asked when what waits there would be due.
 *
 * @param place as it is in force
 * @param text that it would have; null when it keeps its own, in each version
 * @param rules tables, calendars and windows as they would be
 * @param changed dates that cases keep, each as {@code model.variable}, and that would be others
 */
record Asked(TimerPlace place, String text, OtherRules rules, Set<String> changed) {}
