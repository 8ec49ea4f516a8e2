package org.gendan.shipment.tracking;

import java.util.List;

/** Where the meanings of status texts are kept. */
public interface StatusTextStore {

  /** Every meaning, by carrier and text. */
  List<StatusText> all();

  /** Adds a meaning, or replaces the one that this carrier's text had. */
  void put(StatusText meaning);
}
