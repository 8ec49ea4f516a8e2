package org.gendan.shipment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gendan.refusal.Refusal;

/** A carrier's code and its number, both in one spelling. */
record Waybill(String carrier, String number) {

  private static final Pattern CARRIER = Pattern.compile("[A-Z][A-Z0-9_]{1,15}");
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{5,40}");

  static Waybill of(String carrier, String number) {
    String code = carrier == null ? "" : carrier.strip().toUpperCase(Locale.ROOT);
    String no = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
    if (!CARRIER.matcher(code).matches()) {
      throw Refusal.invalid(
          "carrier", "carrier", "'%s' is no carrier code such as SF".formatted(carrier));
    }
    if (!NUMBER.matcher(no).matches()) {
      throw Refusal.invalid(
          "waybillNo",
          "waybill",
          "'%s' is no waybill number: 5 to 40 letters and digits".formatted(number));
    }
    return new Waybill(code, no);
  }
}
