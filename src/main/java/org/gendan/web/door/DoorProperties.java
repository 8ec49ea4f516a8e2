package org.gendan.web.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may come in by which door.
 *
 * @param bodyWithin how long a body may take, whatever its length
 * @param slowest how much a second a longer body has to bring
 * @param pause how long a sender may be silent within a body
 * @param retryAfter what a sender who finds a door full is told to wait
 * @param list the doors; the first whose path fits counts, so that the last is the path of all
 */
@Validated
@ConfigurationProperties("gendan.doors")
record DoorProperties(
    @NotNull Duration bodyWithin,
    @NotNull DataSize slowest,
    @NotNull Duration pause,
    @NotNull Duration retryAfter,
    @Valid @NotEmpty List<Door> list) {

  /**
   * One door.
   *
   * @param path what its addresses begin with
   * @param atOnce how many requests with a body may be under way; each holds a thread
   * @param most the longest body
   */
  record Door(@NotEmpty String path, @Positive int atOnce, @NotNull DataSize most) {}
}
