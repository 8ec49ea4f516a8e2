package org.gendan.money;

/** What a line of the ledger is about. */
public enum MoneyKind {
  /** The customer has paid: at once, or the carrier on arrival. */
  PAYMENT(Side.IN, false),
  /** The carrier pays for what it lost or broke; not the customer's money. */
  CLAIM(Side.IN, true),
  /** Goods are not wanted, or did not come. */
  REFUND(Side.OUT, false),
  /** A discount on what was paid already (rows 117, 118 of docs/domain.md). */
  DISCOUNT(Side.OUT, false),
  /**
   * What was paid more than is owed, such as for a cheaper substitute (row 18 of docs/domain.md).
   */
  DIFFERENCE(Side.OUT, false),
  /** For goods that were lost, damaged, short or wrong; a refund of them is so much less. */
  COMPENSATION(Side.OUT, true),
  /** Beside the price of the goods, for what else went wrong (rows 86, 126 of docs/domain.md). */
  GOODWILL(Side.OUT, true),
  /** A present to a customer who complained, with what it is worth. */
  GIFT(Side.OUT, true),
  /** Goods that are sent again at no charge, with what they cost (row 93 of docs/domain.md). */
  RESEND(Side.OUT, true),
  /** What a substitute costs more than the item that it stands for (row 18 of docs/domain.md). */
  SUBSTITUTE(Side.OUT, true);

  /** Which way something goes, seen from the order. */
  public enum Side {
    IN,
    OUT
  }

  private final Side side;
  private final boolean ours;

  MoneyKind(Side side, boolean ours) {
    this.side = side;
    this.ours = ours;
  }

  /** Which way it goes. */
  public Side side() {
    return side;
  }

  /** Whether it gives back what the customer has paid, and so never more than that. */
  public boolean isCustomersOwn() {
    return side == Side.OUT && !ours;
  }

  /** Whether it takes from what can still go back of the price. */
  public boolean isOfThePrice() {
    return isCustomersOwn() || this == COMPENSATION;
  }

  /** Whether it goes out although the customer has not paid it: nobody may give that alone. */
  public boolean isDiscretion() {
    return side == Side.OUT && ours;
  }

  /** Whether it is goods and not money. */
  public boolean isGoods() {
    return this == GIFT || this == RESEND || this == SUBSTITUTE;
  }
}
