package org.gendan.engine.opentask;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOperator;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryVariableValue;
import org.gendan.engine.opentask.OpenTaskCriteria.By;
import org.gendan.engine.opentask.OpenTaskCriteria.Within;

/**
 * Says a query of the engine in words of the table. A query that asks for anything else, also for
 * what a later version of the engine can be asked, is not translated: every field that differs from
 * those of an empty query must be known here.
 */
final class OpenTaskTranslation {

  private static final String ORDER_NO = "orderNo";
  private static final int FOUR = 4;

  /** Columns of the engine's table that ours has, too. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "DUE_DATE_", "due_at",
          "PRIORITY_", "priority",
          "CREATE_TIME_", "created_at",
          "FOLLOW_UP_DATE_", "follow_up_at",
          "ID_", "task_id");

  /** What is translated below, and what changes nothing about which tasks are meant. */
  private static final Set<String> KNOWN =
      Set.of(
          "assignee",
          "unassigned",
          "assigned",
          "candidateGroup",
          "candidateGroups",
          "includeAssignedTasks",
          "dueDate",
          "dueBefore",
          "dueAfter",
          "isWithoutDueDate",
          "followUpBefore",
          "followUpAfter",
          "followUpNullAccepted",
          "priority",
          "minPriority",
          "maxPriority",
          "processDefinitionKey",
          "processDefinitionKeys",
          "key",
          "taskDefinitionKeys",
          "processInstanceBusinessKey",
          "processInstanceBusinessKeys",
          "variables",
          "initializeFormKeys",
          "taskNameCaseInsensitive",
          "withCommentAttachmentInfo",
          "cachedCandidateGroups",
          "cachedUserGroups",
          "variableNamesIgnoreCase",
          "variableValuesIgnoreCase",
          "queries");

  /** Of an or-query that bounds what its reader sees. */
  private static final Set<String> BOUNDS =
      Set.of(
          "assignee",
          "candidateGroups",
          "includeAssignedTasks",
          "isOrQueryActive",
          "cachedCandidateGroups",
          "cachedUserGroups",
          "queries");

  /** A part of a question that is not known here. */
  private static final Within OTHERWISE = new Within(null, List.of());

  private static final List<Field> FIELDS =
      Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .peek(field -> field.setAccessible(true))
          .toList();

  private static final TaskQueryImpl EMPTY = new TaskQueryImpl();

  private OpenTaskTranslation() {}

  /**
   * The same question to the table; empty when it cannot be asked there.
   *
   * @param reach see {@link OpenTaskCriteria}
   */
  static Optional<OpenTaskCriteria> of(TaskQueryImpl query, long reach) {
    List<By> order = order(query.getOrderingProperties());
    String[] number = orderNo(query.getVariables());
    if (order == null || number == null || asksForMore(query, KNOWN)) {
      return Optional.empty();
    }
    List<String> groups = query.getCandidateGroups();
    boolean candidates = groups != null;
    Set<Within> bounds =
        query.getQueries().stream()
            .skip(1)
            .map(OpenTaskTranslation::within)
            .collect(Collectors.toSet());
    // Of a task of one group it is another row that says whether it is one of the reader's, too.
    if (candidates && (groups.isEmpty() || !bounds.isEmpty())
        || bounds.contains(OTHERWISE)
        || bounds.size() > 1) {
      return Optional.empty();
    }
    var criteria =
        new OpenTaskCriteria(
            candidates ? groups.stream().distinct().toList() : List.of(),
            query.getAssignee(),
            query.isUnassigned() || candidates && !query.isIncludeAssignedTasks(),
            query.isAssigned(),
            query.getDueDate(),
            query.getDueBefore(),
            query.getDueAfter(),
            query.isWithoutDueDate(),
            query.getFollowUpBefore(),
            query.isFollowUpNullAccepted(),
            query.getFollowUpAfter(),
            query.getPriority() == null ? query.getMinPriority() : query.getPriority(),
            query.getPriority() == null ? query.getMaxPriority() : query.getPriority(),
            either(query.getProcessDefinitionKey(), query.getProcessDefinitionKeys()),
            either(query.getKey(), query.getTaskDefinitionKeys()),
            either(query.getProcessInstanceBusinessKey(), query.getProcessInstanceBusinessKeys()),
            number[0],
            number[1],
            number[2],
            bounds.stream().findFirst().orElse(null),
            order,
            reach);
    return Optional.of(criteria).filter(OpenTaskCriteria::isSelective).filter(c -> !mixed(query));
  }

  /** One key and several at once is a question that nobody asks. */
  private static boolean mixed(TaskQueryImpl query) {
    return query.getPriority() != null
            && (query.getMinPriority() != null || query.getMaxPriority() != null)
        || query.getProcessDefinitionKey() != null && query.getProcessDefinitionKeys() != null
        || query.getKey() != null && query.getTaskDefinitionKeys() != null
        || query.getProcessInstanceBusinessKey() != null
            && query.getProcessInstanceBusinessKeys() != null;
  }

  private static List<String> either(String one, String[] several) {
    return one != null ? List.of(one) : several == null ? List.of() : List.of(several);
  }

  /** What one part of a question means whose parts must all hold. */
  private static Within within(TaskQueryImpl part) {
    boolean known =
        part.isOrQueryActive()
            && part.getAssignee() != null
            && (part.getCandidateGroups() == null || part.isIncludeAssignedTasks())
            && !asksForMore(part, BOUNDS);
    if (!known) {
      return OTHERWISE;
    }
    List<String> groups = part.getCandidateGroups();
    return new Within(part.getAssignee(), groups == null ? List.of() : List.copyOf(groups));
  }

  private static boolean asksForMore(TaskQueryImpl query, Set<String> known) {
    try {
      for (Field field : FIELDS) {
        if (!known.contains(field.getName()) && !same(field.get(query), field.get(EMPTY))) {
          return true;
        }
      }
      return false;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("The fields of a task query cannot be read", e);
    }
  }

  private static boolean same(Object one, Object other) {
    return isNothing(one) && isNothing(other) || Objects.equals(one, other);
  }

  private static boolean isNothing(Object value) {
    return value == null
        || value instanceof Collection<?> many && many.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty()
        || value.getClass().isArray() && Array.getLength(value) == 0;
  }

  /**
   * Exact number, pattern, and the four characters it ends with; all null where no variable is
   * asked for, no array where another one is.
   */
  private static String[] orderNo(List<TaskQueryVariableValue> asked) {
    if (asked.isEmpty()) {
      return new String[3];
    }
    TaskQueryVariableValue one = asked.get(0);
    boolean known =
        asked.size() == 1
            && ORDER_NO.equals(one.getName())
            && one.isProcessInstanceVariable()
            && !one.isLocal()
            && !one.isVariableNameIgnoreCase()
            && !one.isVariableValueIgnoreCase()
            && one.getValue() instanceof String;
    if (known && one.getOperator() == QueryOperator.EQUALS) {
      return new String[] {(String) one.getValue(), null, null};
    }
    if (known && one.getOperator() == QueryOperator.LIKE) {
      String pattern = (String) one.getValue();
      return new String[] {null, pattern, lastFour(pattern)};
    }
    return null;
  }

  private static String lastFour(String pattern) {
    String end = pattern.substring(Math.max(0, pattern.length() - FOUR));
    return end.length() == FOUR && end.chars().noneMatch(c -> "%_\\".indexOf(c) >= 0) ? end : null;
  }

  /**
   * By what the caller names, then by what the index goes on with, at last by the task, so that no
   * task is on two pages; null when a column is not in the table.
   */
  private static List<By> order(List<QueryOrderingProperty> asked) {
    Map<String, String> order = new LinkedHashMap<>();
    for (QueryOrderingProperty by : asked) {
      String column =
          by.getRelation() == null && by.getQueryProperty().getFunction() == null
              ? COLUMNS.get(by.getQueryProperty().getName())
              : null;
      if (column == null) {
        return null;
      }
      order.putIfAbsent(column, by.getDirection() == Direction.DESCENDING ? "desc" : "asc");
    }
    if (order.isEmpty()) {
      order.put("due_at", "asc");
    }
    goOnAsTheIndex(order);
    return order.entrySet().stream().map(by -> new By(by.getKey(), by.getValue())).toList();
  }

  private static void goOnAsTheIndex(Map<String, String> order) {
    String first = order.values().iterator().next();
    String other = first.equals("asc") ? "desc" : "asc";
    List<String> columns = List.copyOf(order.keySet());
    if (columns.equals(List.of("due_at"))) {
      order.put("priority", other);
    }
    if (List.copyOf(order.keySet()).equals(List.of("due_at", "priority"))) {
      order.put("created_at", other);
    }
    order.putIfAbsent("task_id", first);
  }
}
