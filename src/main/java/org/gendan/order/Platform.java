package org.gendan.order;

/**
 * Where an order was placed. Which platforms there are, and what is done differently for their
 * orders, is the table {@code platform-rules}; an order keeps its platform when the row is gone.
 *
 * @param name the word of the table, such as {@code TMALL}
 */
public record Platform(String name) {

  /** The one whose export and message channel the application reads. */
  public static final Platform TMALL = new Platform("TMALL");

  /** The other one that has the same export and the same channel. */
  public static final Platform TAOBAO = new Platform("TAOBAO");

  @Override
  public String toString() {
    return name;
  }
}
