package org.gendan.notify.policy;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * What a customer has said about being contacted (B10 of docs/domain.md).
 *
 * @param phone the number as it is dialled inside China, digits alone
 * @param reason in the customer's or the agent's words, or null
 * @param notedBy user id of the person who noted it, or {@code system}
 */
@NamedInterface
public record ContactWish(String phone, Wish wish, String reason, String notedBy, Instant notedAt) {

  /** The wishes there are; a later one replaces the earlier. */
  @NamedInterface
  public enum Wish {
    /** No call and no message, whatever it is about. */
    NO_CONTACT,
    /** Only what the customer's own order or complaint needs; no questions how we were. */
    NO_SURVEYS,
    /** As if nothing had been said. */
    WELCOME,
    /** Offers as well: nobody gets one without having said so. */
    OFFERS_WELCOME
  }
}
