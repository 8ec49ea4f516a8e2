package org.gendan.erp;

/** The warehouse behind the sandbox ERP, for the demo that plays it; a real ERP has its own. */
public interface SandboxWarehouse {

  /** Creates an item, or puts more of it in stock. */
  void restock(String sku, int pieces);

  /** Pieces that nobody has reserved. */
  int available(String sku);
}
