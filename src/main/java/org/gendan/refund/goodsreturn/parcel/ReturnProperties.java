package org.gendan.refund.goodsreturn.parcel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of returns.
 *
 * @param address where goods go back to
 * @param goods what stands on the waybill of a parcel that comes back
 * @param pieceKg weight of a piece that is ordered by, in kilograms
 */
@Validated
@ConfigurationProperties("gendan.returns")
record ReturnProperties(
    @Valid @NotNull Address address,
    @NotBlank String goods,
    @NotNull @DecimalMin("0.01") BigDecimal pieceKg) {

  /** A person at a place. */
  record Address(
      @NotBlank String name,
      @NotBlank String phone,
      @NotBlank String province,
      @NotBlank String city,
      @NotBlank String district,
      @NotBlank String street) {

    /** In one line, for the customer. */
    String printed() {
      return province + city + district + street + " " + name + " " + phone;
    }
  }
}
