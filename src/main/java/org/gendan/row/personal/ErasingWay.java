package org.gendan.row.personal;

import org.springframework.modulith.NamedInterface;

/** How a value is erased. */
@NamedInterface
public enum ErasingWay {
  /** It stays: it is about no customer. */
  KEEP,
  /** A token takes its place. */
  TOKEN,
  /** It is removed. */
  NULL,
  /** What names the customer is cut out of it. */
  CUT,
  /** It goes with its row. */
  ROW
}
