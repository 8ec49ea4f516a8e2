/**
 * Dates that a case keeps in a variable, such as {@code answerDueAt}: the class that worked one out
 * is asked for it again under other numbers, and told when it has moved. Stands below the
 * capabilities, so that each of them can implement it; knows none of the dates.
 */
@NamedInterface("kept")
package org.gendan.calendar.kept;

import org.springframework.modulith.NamedInterface;
