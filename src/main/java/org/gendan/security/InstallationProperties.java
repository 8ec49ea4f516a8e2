package org.gendan.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * What an installation is made of.
 *
 * @param erp which ERP it talks to
 * @param messages which channel its messages take
 * @param production what production puts up with
 * @param admin the first administrator of an empty system
 */
@Validated
@ConfigurationProperties("gendan")
record InstallationProperties(
    @Valid @NotNull Erp erp,
    @Valid @NotNull @Name("notify") Notify messages,
    @NotNull Production production,
    @NotNull Admin admin) {

  static final String SANDBOX = "sandbox";

  /** The settings by which parts of the demo are in use. */
  List<String> demoParts() {
    List<String> parts = new ArrayList<>();
    if (erp.adapter().equals(SANDBOX)) {
      parts.add("GENDAN_ERP_ADAPTER is sandbox");
    }
    if (messages.channel().equals(SANDBOX)) {
      parts.add("GENDAN_NOTIFY_CHANNEL is sandbox");
    }
    if (messages.staff().contains(SANDBOX)) {
      parts.add("GENDAN_NOTIFY_STAFF names sandbox");
    }
    return parts;
  }

  /** The ERP adapter by name. */
  record Erp(
      @NotNull
          @Pattern(
              regexp = SANDBOX + "|wangdiantong|odoo",
              message = "is unknown; there are: sandbox, wangdiantong, odoo")
          String adapter) {}

  /** The channels to customers and to staff by their names. */
  record Notify(
      @NotNull
          @Pattern(
              regexp = SANDBOX + "|aliyun-sms",
              message = "is unknown; there are: sandbox, aliyun-sms")
          String channel,
      List<String> staff) {}

  /** Whether production may run with parts of the demo, on purpose. */
  record Production(boolean allowDemoParts) {}

  /** User id and password; blank when an administrator is there already. */
  record Admin(String user, String password) {}
}
