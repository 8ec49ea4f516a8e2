package org.gendan.notify.notice;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** Weighs and sends the messages to customers about one kind of thing. */
@NamedInterface
public interface NoticeDesk {

  /** What its messages are about. */
  @NamedInterface
  enum About {
    /** What went wrong with an order. */
    CASE,
    /** Where a parcel is. */
    PARCEL,
    /** The page of the customer: a link to it, or a code for what is asked there. */
    TRACKING
  }

  /** Where a message stands after it was weighed. */
  @NamedInterface
  enum Standing {
    /** It is weighed again later. */
    WAITING,
    SENDING,
    DROPPED
  }

  /**
   * Whether and when a message may be sent.
   *
   * @param at when to weigh it again while it waits; now otherwise
   */
  @NamedInterface
  record Weighed(Standing standing, Instant at) {}

  About about();

  /** Weighs a message; one that was sent or dropped stays so. */
  Weighed weigh(String noticeId);

  /** Sends a message, once, in a job of its own. */
  void send(String noticeId);
}
