package org.gendan.erp.odoo;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.gendan.vendor.MissingSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The account at Odoo; needed when {@code gendan.erp.adapter} names it.
 *
 * @param baseUrl address of the server, without a path
 * @param database which of its databases
 * @param apiKey key of a user that may sell, ship and invoice
 * @param freightItem internal reference of the service that stands for freight
 * @param discountItem internal reference of the service that stands for a discount
 * @param carriers our carrier codes by the names of Odoo's delivery methods
 */
@Validated
@ConfigurationProperties(OdooProperties.SETTINGS)
record OdooProperties(
    @NotNull String baseUrl,
    @NotNull String database,
    @NotNull String apiKey,
    @NotNull String freightItem,
    @NotNull String discountItem,
    @NotNull Map<String, String> carriers) {

  static final String SETTINGS = "gendan.erp.odoo";

  OdooProperties refuseIncomplete() {
    MissingSettings.of("ERP adapter odoo is switched on by gendan.erp.adapter", SETTINGS)
        .unless(baseUrl, "base-url")
        .unless(database, "database")
        .unless(apiKey, "api-key")
        .refuse();
    return this;
  }
}
