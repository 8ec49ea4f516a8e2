package org.gendan.erp.wangdiantong;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.gendan.vendor.MissingSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The account at Wangdiantong; needed when {@code gendan.erp.adapter} names it.
 *
 * @param baseUrl where requests go to, with its path
 * @param sid the seller's account
 * @param appKey key of the application
 * @param appSecret as it was issued, {@code secret:salt}
 * @param shopNo number of the shop of kind "own platform"
 * @param warehouseNo warehouse of stock and returns
 * @param carriers our carrier codes by the merchant's own
 */
@Validated
@ConfigurationProperties(WangdiantongProperties.SETTINGS)
record WangdiantongProperties(
    @NotNull String baseUrl,
    @NotNull String sid,
    @NotNull String appKey,
    @NotNull String appSecret,
    @NotNull String shopNo,
    @NotNull String warehouseNo,
    @NotNull Map<String, String> carriers) {

  static final String SETTINGS = "gendan.erp.wangdiantong";

  WangdiantongProperties refuseIncomplete() {
    MissingSettings.of("ERP adapter wangdiantong is switched on by gendan.erp.adapter", SETTINGS)
        .unless(baseUrl, "base-url")
        .unless(sid, "sid")
        .unless(appKey, "app-key")
        .unless(appSecret, "app-secret")
        .unless(shopNo, "shop-no")
        .unless(warehouseNo, "warehouse-no")
        .refuse();
    if (!appSecret.contains(":")) {
      throw new IllegalStateException(
          SETTINGS + ".app-secret must be written as it was issued, secret:salt");
    }
    return this;
  }

  String secret() {
    return appSecret.substring(0, appSecret.indexOf(':'));
  }

  String salt() {
    return appSecret.substring(appSecret.indexOf(':') + 1);
  }
}
