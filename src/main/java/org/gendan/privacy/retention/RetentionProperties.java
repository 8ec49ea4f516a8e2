package org.gendan.privacy.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long what is kept.
 *
 * @param keep other periods than those of {@code privacy/columns.yaml}, by the name of the rule
 * @param every how often it is looked for what is over
 * @param batch rows, or orders, that go in one transaction
 */
@Validated
@ConfigurationProperties("gendan.retention")
public record RetentionProperties(
    Map<String, Period> keep, @NotNull Duration every, @Min(1) @Max(1000) int batch) {

  /** Nothing set means that nothing differs. */
  public RetentionProperties {
    keep = keep == null ? Map.of() : Map.copyOf(keep);
  }
}
