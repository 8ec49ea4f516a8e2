/**
 * A ticket from its arrival to its answer: taken in, given to a group, its clock stopped and
 * started, answered or escalated. Owns the process {@code ticket-handling} and its forms; does not
 * know which channel a ticket came through.
 */
package org.gendan.ticket.handling;
