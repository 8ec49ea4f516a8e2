package org.gendan.order.people;

/**
 * Who was named when an order came in.
 *
 * @param seller user id of who sold it, or null
 * @param owner user id of who looks after it, or null
 */
public record NamedPeople(String seller, String owner) {

  /** Nobody was. */
  public static final NamedPeople NOBODY = new NamedPeople(null, null);

  /** Whether nobody was. */
  public boolean isNobody() {
    return seller == null && owner == null;
  }
}
