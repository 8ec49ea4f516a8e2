package org.gendan.order;

/**
 * Who receives the goods.
 *
 * @param name consignee
 * @param phone number to call
 * @param province may be null when the address says it all
 * @param city may be null
 * @param district may be null
 * @param address street and house
 * @param vip whether the customer is a key account
 */
public record Customer(
    String name,
    String phone,
    String province,
    String city,
    String district,
    String address,
    boolean vip) {

  /** Province, city and district as one text. */
  public String region() {
    return String.join(
        " ",
        java.util.stream.Stream.of(province, city, district)
            .filter(java.util.Objects::nonNull)
            .toList());
  }
}
