package org.gendan.erp.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.ErpTestSettings;
import org.gendan.erp.MovableClock;
import org.gendan.erp.RecordedVendor;
import org.gendan.erp.SampleErpOrders;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What goes over the wire to Odoo, and what is made of what comes back. */
class OdooContractTest {

  private final MovableClock clock = new MovableClock("2026-03-02T04:00:00Z");
  private final RecordedVendor vendor = new RecordedVendor();
  private final ErpAdapter erp =
      OdooAccess.adapter(vendor.address(), ErpTestSettings.settings(), clock);

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void aNewOrderIsCreatedAndConfirmedInNamedArguments() {
    vendor.answers(
        "[]",
        "[{\"id\":7,\"default_code\":\"P100-RED-M\"},{\"id\":8,\"default_code\":\"FREIGHT\"},{\"id\":9,\"default_code\":\"DISCOUNT\"}]",
        "[]",
        "[42]",
        "[1001]",
        "true",
        "[{\"id\":1001,\"name\":\"S01001\",\"state\":\"sale\"}]");
    assertThat(erp.push(SampleErpOrders.prepaid("OC20260302001"))).isEqualTo("S01001");
    List<RecordedVendor.Request> sent = vendor.requests();

    assertThat(sent)
        .allSatisfy(
            request -> {
              assertThat(request.authorization()).isEqualTo("bearer demo_odoo_key");
              assertThat(request.database()).isEqualTo("gendan");
            });
    assertThat(sent)
        .extracting(RecordedVendor.Request::address)
        .containsExactly(
            "/json/2/sale.order/search_read",
            "/json/2/product.product/search_read",
            "/json/2/res.partner/search_read",
            "/json/2/res.partner/create",
            "/json/2/sale.order/create",
            "/json/2/sale.order/action_confirm",
            "/json/2/sale.order/search_read");
    assertThat(sent.get(0).json().path("domain"))
        .hasToString("[[\"client_order_ref\",\"=\",\"OC20260302001\"]]");
    var values = sent.get(4).json().at("/vals_list/0");
    assertThat(values.path("partner_id").asInt()).isEqualTo(42);
    assertThat(values.path("client_order_ref").asText()).isEqualTo("OC20260302001");
    assertThat(values.at("/order_line/0/0").asInt()).isZero();
    assertThat(values.at("/order_line/0/2/product_id").asInt()).isEqualTo(7);
    assertThat(values.at("/order_line/0/2/product_uom_qty").asInt()).isEqualTo(2);
    assertThat(values.at("/order_line/1/2/price_unit").decimalValue()).isEqualByComparingTo("8");
    assertThat(values.at("/order_line/2/2/price_unit").decimalValue()).isEqualByComparingTo("-20");
    assertThat(sent.get(5).body()).isEqualTo("{\"ids\":[1001]}");
  }

  @Test
  void aDraftThatWasCutOffIsConfirmedAndNotCreatedAgain() {
    vendor.answers(
        "[{\"id\":1001,\"name\":\"S01001\",\"state\":\"draft\"}]",
        "[{\"id\":7,\"default_code\":\"P100-RED-M\"},{\"id\":8,\"default_code\":\"FREIGHT\"},{\"id\":9,\"default_code\":\"DISCOUNT\"}]",
        "true",
        "true",
        "[{\"id\":1001,\"name\":\"S01001\",\"state\":\"sale\"}]");
    erp.push(SampleErpOrders.prepaid("OC20260302001"));

    assertThat(vendor.requests())
        .extracting(RecordedVendor.Request::address)
        .contains("/json/2/sale.order/action_confirm")
        .doesNotContain("/json/2/sale.order/create");
  }

  @Test
  void parcelsAreAskedForByTheirLastChange() {
    vendor.answers(
        """
        [{"id":55,"origin":"S01001","carrier_tracking_ref":"SF1400000000001",
          "carrier_id":[3,"SF Express"],"date_done":"2026-03-02 03:00:00",
          "write_date":"2026-03-02 03:05:00"},
         {"id":56,"origin":"S09999","carrier_tracking_ref":"SF1400000000002",
          "carrier_id":[3,"SF Express"],"date_done":"2026-03-02 03:00:00",
          "write_date":"2026-03-02 03:06:00"}]\
        """,
        "[{\"id\":1001,\"name\":\"S01001\",\"client_order_ref\":\"OC1\"},{\"id\":1,\"name\":\"S09999\",\"client_order_ref\":false}]");

    assertThat(erp.shipments(Instant.parse("2026-03-02T02:00:00Z")))
        .containsExactly(
            new ErpShipment(
                "55",
                "OC1",
                "SF",
                "SF1400000000001",
                Instant.parse("2026-03-02T03:00:00Z"),
                Instant.parse("2026-03-02T03:05:00Z")));
    assertThat(vendor.requests().get(0).json().path("domain").toString())
        .contains("[\"write_date\",\">=\",\"2026-03-02 02:00:00\"]")
        .contains("[\"carrier_tracking_ref\",\"!=\",false]");
  }

  @ParameterizedTest
  @CsvSource({
    "401, werkzeug.exceptions.Unauthorized, CONFIGURATION",
    "403, odoo.exceptions.AccessError, CONFIGURATION",
    "404, werkzeug.exceptions.NotFound, CONFIGURATION",
    "404, odoo.exceptions.MissingError, REFUSED",
    "422, odoo.exceptions.UserError, REFUSED",
    "422, builtins.TypeError, REFUSED",
    "429, x, TRANSIENT",
    "500, psycopg2.errors.SerializationFailure, TRANSIENT"
  })
  void everyErrorHasItsClass(int status, String name, String kind) {
    vendor.answers(status, "{\"name\":\"%s\",\"message\":\"why not\"}".formatted(name));
    Class<?> expected =
        Map.of(
                "TRANSIENT", VendorUnavailable.class,
                "CONFIGURATION", VendorMisconfigured.class,
                "REFUSED", ErpRefused.class)
            .get(kind);

    assertThatThrownBy(() -> erp.find("OC1")).isInstanceOf(expected);
  }

  @Test
  void anErrorOfOdooItselfHasChangedNothingAndThatOfAProxyMayHave() {
    vendor.answers(500, "{\"name\":\"builtins.ValueError\",\"message\":\"x\"}");
    vendor.answers(502, "<html>bad gateway</html>");

    assertThat(((VendorUnavailable) catchThrowable(() -> erp.find("OC1"))).mayHaveArrived())
        .isFalse();
    vendor.answers(502, "<html>bad gateway</html>");
    assertThat(((VendorUnavailable) catchThrowable(() -> erp.find("OC1"))).mayHaveArrived())
        .isTrue();
  }

  @Test
  void missingSettingsAreNamedAtTheStart() {
    assertThatThrownBy(
            () ->
                new OdooErp(
                    new OdooProperties("http://x", "", "", "", "", Map.of()),
                    ErpTestSettings.settings(),
                    new VendorClients(clock, new MockEnvironment(), new SimpleMeterRegistry())))
        .hasMessageContaining("gendan.erp.odoo.database (GENDAN_ERP_ODOO_DATABASE)")
        .hasMessageContaining("gendan.erp.odoo.api-key (GENDAN_ERP_ODOO_API_KEY)")
        .hasMessageNotContaining("base-url");
  }
}
