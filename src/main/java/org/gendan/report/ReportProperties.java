package org.gendan.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What reports measure by. A change counts for what happens from then on; the facts that are there
 * take it over when they are made again.
 *
 * @param deliveredWithin how long after it left a parcel is delivered on time, by code of the
 *     carrier; {@code default} for all others
 * @param parcelCost what a parcel costs that is not sent because its goods went with another one,
 *     in CNY; null when nobody has named it
 * @param returnCost what a return costs that was not needed, in CNY; null when nobody has named it
 * @param sumEvery how often each node looks for days to sum
 */
@Validated
@ConfigurationProperties("gendan.reports")
public record ReportProperties(
    @NotNull Map<String, Duration> deliveredWithin,
    BigDecimal parcelCost,
    BigDecimal returnCost,
    @NotNull Duration sumEvery) {

  private static final String OTHERS = "default";
  private static final Duration UNLESS_SAID = Duration.ofDays(3);

  /** Keeps the map as it is now. */
  public ReportProperties {
    deliveredWithin = deliveredWithin == null ? Map.of() : Map.copyOf(deliveredWithin);
  }

  /** Until when after it left a parcel of the carrier is on time. */
  public Duration onTime(String carrier) {
    return deliveredWithin.getOrDefault(carrier, deliveredWithin.getOrDefault(OTHERS, UNLESS_SAID));
  }
}
