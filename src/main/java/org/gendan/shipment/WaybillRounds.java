package org.gendan.shipment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parcels that have had one number, one after the other: carriers use a number again when the
 * first parcel has long ended, and a person takes back what was mistyped.
 */
public final class WaybillRounds {

  private final List<Shipment> oldestFirst;

  /** In any order. */
  public WaybillRounds(Collection<Shipment> parcels) {
    this.oldestFirst = parcels.stream().sorted(Comparator.comparingInt(Shipment::round)).toList();
  }

  /** The parcel that is meant when its number is named; one that was withdrawn only alone. */
  public Optional<Shipment> newest() {
    return newestFirst().filter(parcel -> !parcel.isWithdrawn()).findFirst().or(this::last);
  }

  /**
   * The parcel to which something happened under this number. Before the dispatch of a later parcel
   * it happened to the one that was on its way then.
   */
  public Optional<Shipment> at(Instant happenedAt) {
    return newest()
        .map(
            newest ->
                isEarlier(newest, happenedAt)
                    ? newestFirst()
                        .filter(parcel -> parcel.round() < newest.round())
                        .filter(parcel -> parcel.hasLastedUntil(happenedAt))
                        .findFirst()
                        .orElse(newest)
                    : newest);
  }

  /** Whether a parcel that really was one has had the number before this one. */
  public boolean isReused(Shipment parcel) {
    return oldestFirst.stream()
        .anyMatch(other -> other.round() < parcel.round() && !other.isWithdrawn());
  }

  /** The parcel that had the number last and never was one. */
  Optional<Shipment> lastWithdrawn() {
    return last().filter(Shipment::isWithdrawn);
  }

  /** The number of the next parcel under this waybill number. */
  int next() {
    return last().map(Shipment::round).orElse(0) + 1;
  }

  /** Whether something that happened then is from before a parcel that has another before it. */
  private static boolean isEarlier(Shipment parcel, Instant happenedAt) {
    return parcel.round() > 1 && happenedAt.isBefore(parcel.dispatchedAt());
  }

  private Optional<Shipment> last() {
    return newestFirst().findFirst();
  }

  private Stream<Shipment> newestFirst() {
    return oldestFirst.stream().sorted(Comparator.comparingInt(Shipment::round).reversed());
  }
}
