package org.gendan.carrier.kuaidi100;

import com.fasterxml.jackson.databind.JsonNode;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/** What the return codes of Kuaidi100 ask of us (error classes of docs/carriers.md). */
final class Kuaidi100Code {

  static final String NOTHING_YET = "500";

  private Kuaidi100Code() {}

  /**
   * A code other than success.
   *
   * @throws VendorUnavailable when it is worth repeating
   * @throws VendorMisconfigured when the account is not accepted
   */
  static <T> CarrierAnswer<T> refusal(String code, JsonNode answer) {
    String text = answer.path("message").asText();
    return switch (code) {
      case "" -> throw VendorUnavailable.outcomeUnknown("Kuaidi100 answered without a code", null);
      case "501", "502" ->
          throw VendorUnavailable.nothingHappened(
              "Kuaidi100 is busy (%s %s)".formatted(code, text), null);
      case "503", "600", "601" ->
          throw new VendorMisconfigured(
              "Kuaidi100 does not accept this account (%s %s); check gendan.carrier.kuaidi100.customer, key and secret, and its quota, then raise the retries of the job in Cockpit"
                  .formatted(code, text));
      default -> new CarrierAnswer.Refused<>(code, text);
    };
  }
}
