package org.gendan.order;

import java.util.List;

/**
 * Published, in the transaction in which it happened, for whoever has to hear of it.
 *
 * @param entries of one or several orders
 */
public record JournalWritten(List<OrderJournal.Entry> entries) {}
