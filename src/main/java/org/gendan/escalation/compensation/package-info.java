/**
 * What a customer is granted for a case: asked for, approved within the standard and the month's
 * budget, or refused. Owns compensations and their ledger; pays nothing and knows no way of
 * payment.
 */
package org.gendan.escalation.compensation;
