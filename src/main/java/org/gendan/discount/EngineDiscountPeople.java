package org.gendan.discount;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The users and groups that the engine knows. */
@Component
class EngineDiscountPeople {

  private final IdentityService identity;

  EngineDiscountPeople(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /** The groups of a person. */
  public Set<String> groupsOf(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  /** The members of a group. */
  public Set<String> membersOf(String group) {
    return identity.createUserQuery().memberOfGroup(group).list().stream()
        .map(User::getId)
        .collect(Collectors.toSet());
  }
}
