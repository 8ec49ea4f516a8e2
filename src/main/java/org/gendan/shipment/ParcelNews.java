package org.gendan.shipment;

/**
 * Published, in the transaction in which it happened, for the journal that keeps the story of the
 * order.
 *
 * @param kind stable word such as {@code OUTCOME_CLAIMED}
 * @param text sentence for people
 * @param shipment the parcel as it is now
 */
public record ParcelNews(String kind, String text, Shipment shipment) {}
