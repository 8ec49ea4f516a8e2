package org.gendan.refund.goodsreturn;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** Carrier and number of a parcel that comes back, both in one spelling. */
public record ReturnParcel(String carrier, String number) {

  private static final Pattern CARRIER = Pattern.compile("[A-Z][A-Z0-9_]{1,15}");
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{5,40}");

  public static ReturnParcel of(String carrier, String waybillNo) {
    ReturnParcel spelt = new ReturnParcel(spelt(carrier), spelt(waybillNo));
    if (!CARRIER.matcher(spelt.carrier()).matches()) {
      throw Refusal.invalid(
          "carrier", ErrorCode.CARRIER, "'%s' is no carrier code such as SF", carrier);
    }
    if (!NUMBER.matcher(spelt.number()).matches()) {
      throw Refusal.invalid(
          "waybillNo",
          ErrorCode.WAYBILL,
          "'%s' is no waybill number: 5 to 40 letters and digits",
          waybillNo);
    }
    return spelt;
  }

  public boolean is(ReturnWaybill waybill) {
    return waybill.carrier().equals(carrier) && waybill.waybillNo().equals(number);
  }

  private static String spelt(String text) {
    return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
  }
}
