package org.gendan.refund.goodsreturn;

/**
 * What quality found of one line; the pieces add up to those that were to come back.
 *
 * @param lineNo its place in the order, from 1
 * @param wrongGoods pieces that are ours, but other ones than were ordered
 * @param notOurs pieces that we never sold
 */
public record ReturnFinding(
    int lineNo, int asNew, int damaged, int missing, int wrongGoods, int notOurs) {

  /** What can be found. */
  public enum Kind {
    AS_NEW,
    DAMAGED,
    MISSING,
    WRONG_GOODS,
    NOT_OURS
  }

  /** Pieces of which this was found. */
  public int of(Kind kind) {
    return switch (kind) {
      case AS_NEW -> asNew;
      case DAMAGED -> damaged;
      case MISSING -> missing;
      case WRONG_GOODS -> wrongGoods;
      case NOT_OURS -> notOurs;
    };
  }

  /** All pieces. */
  public int pieces() {
    return asNew + damaged + missing + wrongGoods + notOurs;
  }

  /** One more finding about the same line. */
  public ReturnFinding and(Kind kind, int more) {
    return new ReturnFinding(
        lineNo,
        asNew + (kind == Kind.AS_NEW ? more : 0),
        damaged + (kind == Kind.DAMAGED ? more : 0),
        missing + (kind == Kind.MISSING ? more : 0),
        wrongGoods + (kind == Kind.WRONG_GOODS ? more : 0),
        notOurs + (kind == Kind.NOT_OURS ? more : 0));
  }
}
