package org.gendan.ticket;

import org.gendan.calendar.clock.ClockPolicy;

/**
 * Until when a ticket is answered and in which order, as the table {@code ticket-policy} rules.
 *
 * @param calendar in which the time is counted
 * @param amount how much of it, or the name of a cut-off window whose end is the deadline
 * @param dutyGroup time counts only while a person of this group is on duty; null when it always
 *     counts
 * @param orderOfWork from 0 to 100; the highest is worked first
 * @param policyMissing whether no row was written for such a ticket
 */
public record TicketPolicy(
    String calendar, String amount, String dutyGroup, int orderOfWork, boolean policyMissing) {

  public ClockPolicy clock() {
    return new ClockPolicy(calendar, amount, dutyGroup);
  }
}
