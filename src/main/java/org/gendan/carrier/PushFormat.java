package org.gendan.carrier;

import java.util.List;

/** How one vendor tells us news, and how it wants to be answered. */
public interface PushFormat {

  /** The vendor's part of the address {@code /hooks/<vendor>/<token>}. */
  String vendor();

  /** The token that belongs into the address. */
  String token();

  /**
   * Takes the letter out of its envelope: character set, form, signature.
   *
   * @return the text that is kept, and read later
   * @throws PushRefused when it is not what the vendor sends
   */
  String open(byte[] body) throws PushRefused;

  /**
   * Reads what {@link #open} gave.
   *
   * @throws PushRefused when it cannot be read as a whole
   */
  Content read(String text) throws PushRefused;

  /** How the vendor is told that we have what {@link #open} gave. */
  Ack taken(String text);

  /** How the vendor is told that we do not, so that it tries again. */
  Ack refused(String why);

  /**
   * What a push says.
   *
   * @param carriers our codes that the vendor's code may stand for, the likeliest first
   * @param events what happened, each readable by itself, under the first of them
   * @param unreadable what of it cannot be understood, in words for an administrator
   * @param abandoned number of which the vendor sends nothing more, or null
   */
  record Content(
      List<String> carriers,
      List<TrackedEvent> events,
      List<String> unreadable,
      Abandoned abandoned) {}

  /** A parcel that the vendor no longer watches although it is on its way. */
  record Abandoned(String carrier, String waybillNo, String why) {}

  /** An answer in the vendor's own form. */
  record Ack(String contentType, String body) {}
}
