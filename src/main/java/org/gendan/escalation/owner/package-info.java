/**
 * Who owns a case at every moment, and until when: triage by decision table, one level up, to a
 * colleague, back again. Owns the rules of moving a case; does not know why an owner wants it
 * moved.
 */
package org.gendan.escalation.owner;
