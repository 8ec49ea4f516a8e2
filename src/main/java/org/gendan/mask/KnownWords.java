package org.gendan.mask;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known of the people of an order, now and before its corrections, to be found in texts.
 *
 * @param names of customers and consignees
 * @param phones as they were written
 * @param addresses street and house
 */
public record KnownWords(Set<String> names, Set<String> phones, Set<String> addresses) {

  /** Nothing is known. */
  public static final KnownWords NONE = new KnownWords(Set.of(), Set.of(), Set.of());

  public KnownWords {
    names = Set.copyOf(names);
    phones = Set.copyOf(phones);
    addresses = Set.copyOf(addresses);
  }

  /** What is known of several. */
  public static KnownWords ofAll(Collection<KnownWords> all) {
    Set<String> names = new HashSet<>();
    Set<String> phones = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    all.forEach(
        known -> {
          names.addAll(known.names());
          phones.addAll(known.phones());
          addresses.addAll(known.addresses());
        });
    return new KnownWords(names, phones, addresses);
  }
}
