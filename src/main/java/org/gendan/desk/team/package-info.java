/**
 * The page of a lead: what is open, claimed and late at the desks that the lead leads, who is on
 * duty, the windows of the day and what was missed. Owns the questions to the engine's tables that
 * count open tasks; moves no task itself: what is asked there is posted to {@code
 * /api/tasks/batches}, whose rules decide.
 */
package org.gendan.desk.team;
