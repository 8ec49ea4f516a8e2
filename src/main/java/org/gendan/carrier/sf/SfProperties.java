package org.gendan.carrier.sf;

import org.gendan.carrier.MissingSettings;
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
@ConfigurationProperties("gendan.carrier.sf")
record SfProperties(
    String baseUrl, String partnerId, String checkWord, String monthlyCard, String pushToken) {

  SfProperties refuseIncomplete() {
    MissingSettings.of("sf")
        .unlessOwn(baseUrl, "base-url")
        .unlessOwn(partnerId, "partner-id")
        .unlessOwn(checkWord, "check-word")
        .unlessOwn(monthlyCard, "monthly-card")
        .unlessOwn(pushToken, "push-token")
        .refuse();
    return this;
  }

  /** Without what must not be logged. */
  @Override
  public String toString() {
    return "SfProperties[baseUrl=%s, partnerId=%s]".formatted(baseUrl, partnerId);
  }
}
