package org.gendan.notify.policy;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** Whether a customer may be contacted. */
@NamedInterface
public sealed interface ContactPermission {

  /** Now. */
  @NamedInterface
  record Allowed() implements ContactPermission {}

  /** Not in quiet hours; from this moment on. */
  @NamedInterface
  record QuietUntil(Instant from) implements ContactPermission {}

  /** Not for this purpose, at no hour: the customer has said so, or was never asked. */
  @NamedInterface
  record Refused(ContactWish.Wish wish) implements ContactPermission {}

  /** Whether the customer may be contacted at the moment that was asked about. */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }
}
