package org.gendan.order.news;

import java.util.List;
import java.util.Set;

/**
 * What of an order's journal its people have to hear: exceptions and who has them, parcels that
 * leave their way, returns, how a delivery ended, and what colleagues write. What an order does on
 * its ordinary way is no news.
 */
final class NewsKinds {

  /** Names a person of the order; who is named hears of it. */
  static final String PEOPLE = "ORDER_PEOPLE";

  private static final List<String> FAMILIES =
      List.of("EXCEPTION_", "OUTCOME_", "RETURN_", "THIRD_PARTY_", "CARRIER_", "CLAIM_");

  private static final Set<String> KINDS =
      Set.of(
          PEOPLE,
          "NOTE",
          "CALL_IN",
          "CALL_OUT",
          "ENTRY_CORRECTED",
          "PARCEL_EXCEPTION",
          "PARCEL_REJECTED",
          "PARCEL_RETURNING",
          "PARCEL_RETURNED",
          "PARCEL_CANCELLED",
          "PARCEL_LOST",
          "PARCEL_WITHDRAWN",
          "PARCEL_HELD",
          "PARCEL_RELEASED",
          "WAYBILL_CORRECTED",
          "DISPATCH_TIME_CORRECTED",
          "DISPATCH_WITHDRAWN",
          "LEFT_WHILE_HELD",
          "LATE_DISPATCH_EXPLAINED",
          "SHIPMENT_POSTPONED",
          "STOCK_SHORT",
          "GOODS_SENT_AGAIN",
          "REASON_ENDED",
          "MEMBER_LEFT",
          "ORDER_RETURNING",
          "ORDER_RETURNED");

  private NewsKinds() {}

  static boolean has(String kind) {
    return KINDS.contains(kind) || FAMILIES.stream().anyMatch(kind::startsWith);
  }
}
