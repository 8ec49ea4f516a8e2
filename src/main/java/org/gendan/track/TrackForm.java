package org.gendan.track;

/**
 * What a customer has filled in. Everything in it may be made up: which order it is about is said
 * by the link alone.
 *
 * @param requestId of the form, which makes a second click the same wish
 * @param code what the phone was sent, or blank
 * @param kind of a refund or a complaint
 * @param day a business day, as {@code 2026-03-05}
 */
record TrackForm(
    String requestId,
    String code,
    String text,
    String customerName,
    String customerPhone,
    String province,
    String city,
    String district,
    String address,
    String release,
    String kind,
    String day) {

  static final TrackForm EMPTY = new TrackForm("", "", "", "", "", "", "", "", "", "", "", "");

  /** The same with nothing for what was left out. */
  TrackForm {
    requestId = strip(requestId);
    code = strip(code);
    text = strip(text);
    customerName = strip(customerName);
    customerPhone = strip(customerPhone);
    province = strip(province);
    city = strip(city);
    district = strip(district);
    address = strip(address);
    release = strip(release);
    kind = strip(kind);
    day = strip(day);
  }

  /** Whether nothing of the delivery is to become different. */
  boolean changesNothing() {
    return (customerName + customerPhone + province + city + district + address + release)
        .isEmpty();
  }

  private static String strip(String text) {
    return text == null ? "" : text.strip();
  }
}
