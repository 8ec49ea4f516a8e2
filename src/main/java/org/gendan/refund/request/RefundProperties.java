package org.gendan.refund.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How talks are measured.
 *
 * @param holdOutPercent share of the refunds before dispatch that are paid without a talk
 * @param holdOutSeed another seed holds out other refunds
 */
@Validated
@ConfigurationProperties("gendan.refund")
public record RefundProperties(@Min(0) @Max(100) int holdOutPercent, @NotNull String holdOutSeed) {}
