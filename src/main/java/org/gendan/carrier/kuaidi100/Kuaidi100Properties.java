package org.gendan.carrier.kuaidi100;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.gendan.vendor.MissingSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The account at Kuaidi100; blank where the adapter is off.
 *
 * @param baseUrl query and subscription
 * @param labelUrl waybills and interception, on a host of their own
 * @param customer id of the account
 * @param key of the account; signs, and is part of subscriptions
 * @param secret signs waybills and interceptions
 * @param salt proves that a push is Kuaidi100's
 * @param pushToken unguessable part of the address that receives pushes
 * @param sameNumberEvery a number that is queried more often gets locked
 */
@Validated
@ConfigurationProperties(Kuaidi100Properties.SETTINGS)
record Kuaidi100Properties(
    String baseUrl,
    String labelUrl,
    String customer,
    String key,
    String secret,
    String salt,
    String pushToken,
    @NotNull Duration sameNumberEvery) {

  static final String SETTINGS = "gendan.carrier.kuaidi100";

  Kuaidi100Properties refuseIncomplete(String callbackBase) {
    MissingSettings.of(
            "Carrier adapter kuaidi100 is switched on by gendan.carrier.adapters", SETTINGS)
        .unless(baseUrl, "base-url")
        .unless(labelUrl, "label-url")
        .unless(customer, "customer")
        .unless(key, "key")
        .unless(secret, "secret")
        .unless(salt, "salt")
        .unless(pushToken, "push-token")
        .unlessElsewhere(callbackBase, "gendan.carrier.callback-base")
        .refuse();
    return this;
  }

  /** Without what must not be logged. */
  @Override
  public String toString() {
    return "Kuaidi100Properties[baseUrl=%s, labelUrl=%s]".formatted(baseUrl, labelUrl);
  }
}
