package org.gendan.carrier;

/** A person at a place, as carriers write it; the province may be null where it is not known. */
public record CarrierAddress(
    String name, String phone, String province, String city, String district, String street) {

  /** The whole address in one line. */
  public String printed() {
    return text(province) + text(city) + text(district) + text(street);
  }

  private static String text(String part) {
    return part == null ? "" : part;
  }
}
