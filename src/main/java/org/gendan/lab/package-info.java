/**
 * The timer lab: every number that has to do with time, what a changed one would do, and the change
 * itself. Here in the root stands the book of the numbers ({@link org.gendan.lab.TimerBook}); what
 * a change would do is {@code lab.preview}, doing it and taking it back {@code lab.application}.
 * Owns previews and applications; knows models only as the engine shows them, and asks the
 * capability that computed a date to compute it again ({@link org.gendan.lab.RuledClocks}, {@link
 * org.gendan.lab.OwnDates}).
 */
package org.gendan.lab;
