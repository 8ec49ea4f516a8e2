package org.gendan.money;

import java.util.List;
import java.util.Set;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;

/**
 * That another person has approved what is given.
 *
 * @param by user id of that person
 * @param groups the groups of that person then
 */
public record MoneyApproval(String by, Set<String> groups) {

  /** Each may approve what those before it may; finance is asked where a head has asked. */
  private static final List<String> LADDER =
      List.of(Roles.SUPERVISORS, Roles.DEPARTMENT_HEADS, Roles.FINANCE);

  /** Keeps the groups as they are now. */
  public MoneyApproval {
    groups = Set.copyOf(groups);
  }

  /** The approval of the person who acts. */
  public static MoneyApproval of(CurrentActor actor) {
    return new MoneyApproval(actor.id(), actor.groups());
  }

  /** Whether this person may approve for the group. */
  public boolean standsFor(String group) {
    int least = LADDER.indexOf(group);
    return least < 0
        ? groups.contains(group)
        : LADDER.subList(least, LADDER.size()).stream().anyMatch(groups::contains);
  }
}
