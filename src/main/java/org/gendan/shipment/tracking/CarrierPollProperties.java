package org.gendan.shipment.tracking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * When carriers are asked where all open parcels are (row 48 of docs/domain.md).
 *
 * @param cron when a round begins, with seconds, in the zone of the business; {@code -} for never
 * @param openFor how long numbers that gave no answer are tried again
 * @param every how often is looked for something to ask
 * @param sameNumberEvery a number that is asked more often gets locked at some vendors
 * @param most how many numbers of a carrier are asked before their answers are taken
 */
@Validated
@ConfigurationProperties("gendan.carrier.poll")
record CarrierPollProperties(
    @NotNull String cron,
    @NotNull Duration openFor,
    @NotNull Duration every,
    @NotNull Duration sameNumberEvery,
    @Min(1) int most) {

  CarrierPollProperties {
    if (cron != null && !cron.equals("-") && !CronExpression.isValidExpression(cron)) {
      throw new IllegalArgumentException(
          "gendan.carrier.poll.cron '%s' is none; write it like '0 0 11 * * *', or - for never"
              .formatted(cron));
    }
  }
}
