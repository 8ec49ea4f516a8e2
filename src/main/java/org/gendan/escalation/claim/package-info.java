/**
 * Claims against a carrier for a case: made, followed, paid or refused. Owns the claims and the
 * process {@code carrier-claim}; a case goes on without it, and no other room knows it.
 */
package org.gendan.escalation.claim;
