package org.gendan.track;

import org.gendan.order.Customer;

/** What the customer recognises and a stranger cannot use. */
final class Masked {

  private static final int SHOWN_END = 4;
  private static final int SHOWN_BEGIN = 3;

  private Masked() {}

  /** The first character. */
  static String name(String name) {
    return name.isBlank() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  /** The first three and the last four digits. */
  static String phone(String phone) {
    return phone.length() < SHOWN_BEGIN + SHOWN_END + 2
        ? "****"
        : phone.substring(0, SHOWN_BEGIN) + "****" + phone.substring(phone.length() - SHOWN_END);
  }

  /** Province, city and district; neither street nor house. */
  static String address(Customer customer) {
    return (customer.region() + " ****").strip();
  }
}
