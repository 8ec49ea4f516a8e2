package org.gendan.notify.policy;

import org.gendan.notify.policy.ContactWish.Wish;
import org.springframework.modulith.NamedInterface;

/**
 * Published, in the same transaction, when a customer has said something new about being contacted.
 *
 * @param number as it is dialled
 */
@NamedInterface
public record ContactWishNoted(String number, Wish wish) {}
