package org.gendan.notify;

/** What became of a message. */
public sealed interface MessageOutcome {

  /**
   * The vendor has it.
   *
   * @param vendorRef the vendor's own number, or null
   */
  record Sent(String vendorRef) implements MessageOutcome {}

  /** The vendor will never take it, such as for a number that is none. */
  record Refused(String code, String text) implements MessageOutcome {

    private static final int MOST_TEXT = 120;

    /** Vendors answer in a few words; what is longer is cut, to fit where it is noted. */
    public Refused {
      text = text == null || text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }
  }
}
