package org.gendan.erp.wangdiantong;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
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
@ConfigurationProperties("gendan.erp.wangdiantong")
record WangdiantongProperties(
    @NotNull String baseUrl,
    @NotNull String sid,
    @NotNull String appKey,
    @NotNull String appSecret,
    @NotNull String shopNo,
    @NotNull String warehouseNo,
    @NotNull Map<String, String> carriers) {

  String secret() {
    return appSecret.substring(0, appSecret.indexOf(':'));
  }

  String salt() {
    return appSecret.substring(appSecret.indexOf(':') + 1);
  }
}
