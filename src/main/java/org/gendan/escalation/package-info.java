/**
 * Exceptions: what went wrong with an order, who owns it at every moment, and by when it is solved
 * (rows 79-104 of docs/domain.md). Owns the cases, their owners and their notes; of an order it
 * knows what {@link org.gendan.escalation.Subjects} tells, and the order learns of a case by {@link
 * org.gendan.escalation.ExceptionNews}.
 */
package org.gendan.escalation;
