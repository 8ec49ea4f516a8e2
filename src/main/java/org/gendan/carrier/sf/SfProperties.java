package org.gendan.carrier.sf;

import org.gendan.vendor.MissingSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The account at SF's open platform; blank where the adapter is off.
 *
 * @param partnerId 顾客编码
 * @param checkWord signs every call
 * @param monthlyCard account that pays
 * @param pushToken unguessable part of the address that receives pushes; they are not signed
 */
@Validated
@ConfigurationProperties(SfProperties.SETTINGS)
record SfProperties(
    String baseUrl, String partnerId, String checkWord, String monthlyCard, String pushToken) {

  static final String SETTINGS = "gendan.carrier.sf";

  SfProperties refuseIncomplete() {
    MissingSettings.of("Carrier adapter sf is switched on by gendan.carrier.adapters", SETTINGS)
        .unless(baseUrl, "base-url")
        .unless(partnerId, "partner-id")
        .unless(checkWord, "check-word")
        .unless(monthlyCard, "monthly-card")
        .unless(pushToken, "push-token")
        .refuse();
    return this;
  }

  /** Without what must not be logged. */
  @Override
  public String toString() {
    return "SfProperties[baseUrl=%s, partnerId=%s]".formatted(baseUrl, partnerId);
  }
}
