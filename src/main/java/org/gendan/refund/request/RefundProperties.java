package org.gendan.refund.request;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How talks are measured.
 *
 * @param holdOutSeed another seed holds out other refunds
 */
@Validated
@ConfigurationProperties("gendan.refund")
public record RefundProperties(@NotNull String holdOutSeed) {}
