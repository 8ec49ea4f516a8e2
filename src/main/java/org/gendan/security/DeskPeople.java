package org.gendan.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to which desk. */
@Component
public class DeskPeople {

  private final IdentityService identity;

  DeskPeople(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /** Whether there is such a user, and the user belongs to a desk. */
  public boolean isOfADesk(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .anyMatch(Roles.DESKS::contains);
  }

  /** The desk that a person is told at; of several, the one where orders are worked on first. */
  public Optional<String> deskOf(String userId) {
    Set<String> groups =
        identity.createGroupQuery().groupMember(userId).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(Roles.ORDER_AGENTS, Roles.AFTER_SALES, Roles.LOGISTICS),
            Roles.DESKS.stream().sorted())
        .filter(groups::contains)
        .findFirst();
  }

  /** The desks of each person of these desks, by user id; only of these. */
  public SortedMap<String, SortedSet<String>> of(Collection<String> desks) {
    SortedMap<String, SortedSet<String>> people = new TreeMap<>();
    for (String desk : desks) {
      identity.createUserQuery().memberOfGroup(desk).list().stream()
          .map(User::getId)
          .forEach(user -> people.computeIfAbsent(user, any -> new TreeSet<>()).add(desk));
    }
    return people;
  }
}
