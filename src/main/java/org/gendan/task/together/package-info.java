/**
 * Two who have the same task open: who else looks at it, who holds it, whether it is done; and what
 * a person has typed and not sent yet, so that a lost answer is not lost. Owns both for a short
 * time only, in the database, because each may be at another node; answers are none of its matters.
 */
package org.gendan.task.together;
