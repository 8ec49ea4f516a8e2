package org.gendan.track;

/** What a customer may ask for on the page. */
enum TrackWish {
  /** Release, name, phone or delivery address: the four free items (row 30 of docs/domain.md). */
  CHANGE(true),
  /** The goods are kept where they are. */
  HOLD(true),
  /** The customer collects the parcel. */
  PICK_UP(true),
  REFUND(true),
  COMPLAINT(false),
  /** The order is not looked after (row 132 of docs/domain.md). */
  APPEAL(false);

  private final boolean proven;

  TrackWish(boolean proven) {
    this.proven = proven;
  }

  /** Whether it moves money, goods or where they go, so that the customer proves who asks. */
  public boolean isProven() {
    return proven;
  }
}
