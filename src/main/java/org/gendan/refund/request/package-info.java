/**
 * Requests for money back, by whichever door they come: entitlement first, then who is held out of
 * the talk. Owns the door, the view of a refund and what orders and returns ask about it; what
 * follows is the recovery's.
 */
package org.gendan.refund.request;
