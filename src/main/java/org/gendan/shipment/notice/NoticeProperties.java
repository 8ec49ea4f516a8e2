package org.gendan.shipment.notice;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the notices about parcels.
 *
 * @param contact whom a customer asks, as a notice names it
 */
@Validated
@ConfigurationProperties("gendan.parcel-notice")
record NoticeProperties(@NotBlank String contact) {}
