package org.gendan.shipment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Identifier;
import org.gendan.refusal.Refusal;

/** A carrier's code and its number, both in one spelling. */
public record Waybill(String carrier, String number) {

  private static final Pattern CARRIER = Pattern.compile("[A-Z][A-Z0-9_]{1,15}");
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{5,40}");

  /** In the one spelling, whether it can be a waybill or not. */
  public static Waybill spelt(String carrier, String number) {
    return new Waybill(
        carrier == null ? "" : Identifier.normal(carrier).toUpperCase(Locale.ROOT),
        number == null ? "" : Identifier.normal(number).toUpperCase(Locale.ROOT));
  }

  /**
   * In the one spelling.
   *
   * @throws Refusal when it can be none
   */
  public static Waybill of(String carrier, String number) {
    Waybill spelt = spelt(carrier, number);
    if (!CARRIER.matcher(spelt.carrier()).matches()) {
      throw Refusal.invalid(
          "carrier",
          ErrorCode.CARRIER,
          "'%s' is no carrier code such as SF",
          ControlCharacters.shown("" + carrier));
    }
    if (!NUMBER.matcher(spelt.number()).matches()) {
      throw Refusal.invalid(
          "waybillNo",
          ErrorCode.WAYBILL,
          "'%s' is no waybill number: 5 to 40 letters and digits",
          ControlCharacters.shown("" + number));
    }
    return spelt;
  }
}
