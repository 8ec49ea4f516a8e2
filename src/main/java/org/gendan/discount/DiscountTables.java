package org.gendan.discount;

import java.util.Set;
import org.gendan.discount.DiscountRequest.Gift;

/** What analysts have ruled about discounts (rows 117 to 119 of docs/domain.md). */
public interface DiscountTables {

  /** Who may give it. */
  enum Authority {
    OWN,
    LEAD,
    NONE
  }

  /** Who may give something, and what one piece of a gift in kind takes from the quota, in fen. */
  record Ruling(Authority authority, long countedFen) {}

  /** What a person may give in a month, money in fen, and how many times more the lowest get. */
  record Allowance(int times, long sumFen, int extraTimes) {}

  /** Who may give this. */
  Ruling authority(Gift gift, int pieces, long fenPerPiece);

  /** The largest quota of these groups. */
  Allowance quota(Set<String> groups);
}
