package org.gendan.order;

import java.util.List;

/**
 * Published, in the transaction in which it happened, for those who have to hear of it.
 *
 * @param entries of one or several orders
 */
public record JournalWritten(List<OrderJournal.Entry> entries) {}
