package org.gendan.carrier.kuaidi100;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.gendan.carrier.MissingSettings;
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
@ConfigurationProperties("gendan.carrier.kuaidi100")
record Kuaidi100Properties(
    String baseUrl,
    String labelUrl,
    String customer,
    String key,
    String secret,
    String salt,
    String pushToken,
    @NotNull Duration sameNumberEvery) {

  Kuaidi100Properties refuseIncomplete(String callbackBase) {
    MissingSettings.of("kuaidi100")
        .unlessOwn(baseUrl, "base-url")
        .unlessOwn(labelUrl, "label-url")
        .unlessOwn(customer, "customer")
        .unlessOwn(key, "key")
        .unlessOwn(secret, "secret")
        .unlessOwn(salt, "salt")
        .unlessOwn(pushToken, "push-token")
        .unless(callbackBase, "callback-base")
        .refuse();
    return this;
  }

  /** Without what must not be logged. */
  @Override
  public String toString() {
    return "Kuaidi100Properties[baseUrl=%s, labelUrl=%s]".formatted(baseUrl, labelUrl);
  }
}
