/**
 * A case of one order from the report to its resolution, through the levels 1 to 3. Owns the
 * process {@code exception-escalation}, its forms and its page; knows nothing of claims against
 * carriers and of cases about many orders.
 */
package org.gendan.escalation.handling;
