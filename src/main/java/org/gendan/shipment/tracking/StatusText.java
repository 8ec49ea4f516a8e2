package org.gendan.shipment.tracking;

import java.time.Instant;
import org.gendan.shipment.ShipmentStatus;

/**
 * What a word in a status sheet means.
 *
 * @param carrier whose word it is, or {@value #EVERY_CARRIER}
 * @param text the word, in the spelling in which it is compared
 * @param changedBy who said so last
 */
public record StatusText(
    String carrier, String text, ShipmentStatus status, String changedBy, Instant changedAt) {

  /** Stands for every carrier that has no meaning of its own for the word. */
  public static final String EVERY_CARRIER = "*";
}
