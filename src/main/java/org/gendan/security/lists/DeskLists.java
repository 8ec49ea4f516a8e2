package org.gendan.security.lists;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.schema.OneAtATime;
import org.gendan.row.UtcColumn;
import org.gendan.security.CurrentActor;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes each list once. What a person has changed in one, or deleted, stays so; filters that people
 * have made are theirs.
 */
@Component
@NamedInterface
public class DeskLists {

  /** Of its own filters nobody needs to see the numbers of more. */
  private static final int MOST_COUNTED = 20;

  /** What an earlier version called the list of the group and that of one's own. */
  private static final Map<DeskList, String> EARLIER =
      Map.of(
          DeskList.GROUP, "My group's tasks (本组待办)",
          DeskList.MINE, "My tasks (我的待办)");

  private static final String KEY = "list";

  private final OneAtATime nodes;
  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final IdentityService identity;
  private final DeskListMapper made;
  private final CurrentActor actor;
  private final Clock clock;

  DeskLists(
      OneAtATime nodes,
      FilterService filters,
      TaskService tasks,
      AuthorizationService authorizations,
      IdentityService identity,
      DeskListMapper made,
      CurrentActor actor,
      Clock clock) {
    this.nodes = nodes;
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.identity = identity;
    this.made = made;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * A list as its reader sees it.
   *
   * @param filterId the engine's id
   * @param key such as {@code overdue}; null for a filter that a person made
   */
  @NamedInterface
  public record Counted(String filterId, String key, long count) {}

  @Order(20)
  @EventListener(ContextRefreshedEvent.class)
  @Transactional
  public void establish() {
    nodes.enter();
    for (DeskList list : DeskList.values()) {
      if (!made.isMade(list.key())) {
        made.made(list.key(), make(list), UtcColumn.utc(clock.instant()));
      }
    }
  }

  /** How many tasks are in each list that the person at the door may read. */
  public List<Counted> counts() {
    return asThePerson(this::counted);
  }

  /** The first tasks of a list, in its order, as far as the person at the door may read it. */
  public List<String> tasks(String filterId, int most) {
    return asThePerson(
        () -> filters.<Task>listPage(filterId, 0, most).stream().map(Task::getId).toList());
  }

  /** Our pages ask the engine as nobody; whose lists these are, it has to be told. */
  private <T> T asThePerson(Supplier<T> question) {
    identity.setAuthentication(actor.id(), List.copyOf(actor.groups()));
    try {
      return question.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<Counted> counted() {
    return filters.createFilterQuery().orderByFilterId().asc().listPage(0, MOST_COUNTED).stream()
        .map(filter -> new Counted(filter.getId(), key(filter), filters.count(filter.getId())))
        .toList();
  }

  private static String key(Filter filter) {
    Map<String, Object> properties = filter.getProperties();
    return properties != null && properties.get(KEY) instanceof String key ? key : null;
  }

  private String make(DeskList list) {
    String earlier = EARLIER.get(list);
    List<Filter> known =
        earlier == null
            ? List.of()
            : filters.createFilterQuery().filterName(earlier).listPage(0, 1);
    boolean isNew = known.isEmpty();
    Filter filter = isNew ? filters.newTaskFilter() : known.get(0);
    filters.saveFilter(
        filter
            .setName(list.title())
            .setQuery(list.of(tasks.createTaskQuery()))
            .setProperties(properties(list)));
    if (isNew) {
      allow(list, filter.getId());
    }
    return filter.getId();
  }

  private static Map<String, Object> properties(DeskList list) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(KEY, list.key());
    properties.put("description", list.title());
    properties.put("priority", list.ordinal() + 1);
    // Tasklist asks for the page again every ten seconds.
    properties.put("refresh", true);
    return properties;
  }

  private void allow(DeskList list, String filterId) {
    if (list.readers().isEmpty()) {
      allow(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), filterId);
    }
    for (String group : list.readers()) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      allow(grant, filterId);
    }
  }

  private void allow(Authorization read, String filterId) {
    read.setResource(Resources.FILTER);
    read.setResourceId(filterId);
    read.addPermission(READ);
    authorizations.saveAuthorization(read);
  }
}
