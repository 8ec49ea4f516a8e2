/** Tickets and complaints in MyBatis; the only place that knows their tables. */
package org.gendan.ticket.persistence;
