/**
 * What platforms, the ERP and customers hold against us: tickets with their clocks, and complaints.
 * Owns what was asked, until when and what was answered; of an order it knows the id and the
 * number. Knows nothing of how its processes wait.
 */
package org.gendan.ticket;
