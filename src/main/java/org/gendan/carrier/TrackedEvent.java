package org.gendan.carrier;

import java.time.Instant;
import java.util.stream.IntStream;

/**
 * One thing that happened to a parcel, as a carrier reports it.
 *
 * @param carrier code such as {@code SF}
 * @param atDestination what the same report means in the consignee's city; mostly the same
 * @param vendorCode the vendor's own code of the status, or null
 * @param at when it happened, not when we heard of it
 * @param place where, or null
 * @param text the carrier's words, or null
 * @param source the adapter that heard it
 */
public record TrackedEvent(
    String carrier,
    String waybillNo,
    TrackedStatus status,
    TrackedStatus atDestination,
    String vendorCode,
    Instant at,
    String place,
    String text,
    String source) {

  /** The same under another code of the carrier. */
  public TrackedEvent by(String other) {
    return new TrackedEvent(
        other, waybillNo, status, atDestination, vendorCode, at, place, text, source);
  }

  /**
   * The same for a parcel that goes to this place: arriving there is more than being on the way.
   *
   * @param destination the consignee's province, city and district with blanks between, or null
   */
  public TrackedEvent goingTo(String destination) {
    boolean there = place != null && destination != null && isIn(destination.split("\\s+"));
    return new TrackedEvent(
        carrier,
        waybillNo,
        there ? atDestination : status,
        atDestination,
        vendorCode,
        at,
        place,
        text,
        source);
  }

  /** An event without a place is nowhere, and to be in the same province is not to be there. */
  private boolean isIn(String[] destination) {
    String city = city();
    return !city.isEmpty()
        && IntStream.range(0, destination.length)
            .filter(part -> part > 0 || destination[part].endsWith("市"))
            .anyMatch(part -> destination[part].contains(city));
  }

  /** Vendors write {@code 深圳市} or {@code 广东,深圳市}. */
  private String city() {
    return place.substring(place.lastIndexOf(',') + 1).strip();
  }
}
