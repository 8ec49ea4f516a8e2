package org.gendan.security.sight;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gendan.mask.PersonalKind;
import org.gendan.security.Roles;

/**
 * What one person may see now. With a task at hand, which is one that the person holds, the data of
 * its order are shown as far as the desk's work needs them; what was asked for with a reason is
 * shown whole, for a while. Everybody sees everything else masked.
 *
 * @param byHand the kinds that a task at hand shows
 * @param atHand orders of which the person holds a task, and the cases about them
 * @param unmasked what the person has asked to see, and the cases about it
 */
record Sight(Set<PersonalKind> byHand, Set<String> atHand, Set<String> unmasked) {

  /** These desks pay, count and mend; none of them sends anything or goes anywhere. */
  private static final Set<String> WITHOUT_ADDRESS =
      Set.of(Roles.FINANCE, Roles.QUALITY, Roles.TECH_SUPPORT);

  Sight {
    byHand = Set.copyOf(byHand);
    atHand = Set.copyOf(atHand);
    unmasked = Set.copyOf(unmasked);
  }

  /** The kinds that a task at hand shows to a member of these groups. */
  static Set<PersonalKind> needed(Collection<String> groups) {
    if (Collections.disjoint(groups, Roles.DESKS)) {
      return Set.of();
    }
    boolean addresses =
        groups.stream()
            .anyMatch(group -> Roles.DESKS.contains(group) && !WITHOUT_ADDRESS.contains(group));
    Set<PersonalKind> kinds = EnumSet.allOf(PersonalKind.class);
    if (!addresses) {
      kinds.remove(PersonalKind.ADDRESS);
    }
    return kinds;
  }

  /** Whether a field of this kind, which is about any of these, is shown as it is. */
  boolean shows(PersonalKind kind, Collection<String> about) {
    return !Collections.disjoint(unmasked, about)
        || byHand.contains(kind) && !Collections.disjoint(atHand, about);
  }
}
