package org.gendan.order.dunning;

/** What the domain tells the process of unpaid freight. */
public interface DunningFlow {

  /** Freight is owed. */
  void invoiced(Dunning dunning);

  /** Look again: something was paid. */
  void paid(Dunning dunning);
}
