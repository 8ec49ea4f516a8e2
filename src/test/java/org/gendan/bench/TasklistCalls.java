package org.gendan.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.Caller;

/** What Tasklist asks for, and the same lists as the engine itself answers them. */
final class TasklistCalls {

  static final String WEBAPP = "/camunda/api/engine/engine/default";

  /** Tasklist's own sorting and ours; the engine sorts by it, too. */
  private static final Map<String, Object> SORTED =
      Map.of(
          "sorting",
          List.of(
              Map.of("sortBy", "dueDate", "sortOrder", "asc"),
              Map.of("sortBy", "priority", "sortOrder", "desc")));

  private final Caller agent;
  private final IntSupplier any;
  private final String filter;

  TasklistCalls(Caller agent, IntSupplier any) {
    this.agent = agent;
    this.any = any;
    this.filter = filter();
  }

  private String filter() {
    return StreamSupport.stream(
            agent
                .get(WEBAPP + "/filter?resourceType=Task&firstResult=0&maxResults=50")
                .expect(200)
                .json()
                .spliterator(),
            false)
        .filter(one -> one.path("properties").path("list").asText().equals("group"))
        .map(one -> WEBAPP + "/filter/" + one.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  Object page() {
    return agent.post(filter + "/list?firstResult=0&maxResults=15", SORTED).expect(200);
  }

  Object count() {
    return agent.post(filter + "/count", Map.of()).expect(200);
  }

  Object search() {
    return agent.post(filter + "/list?firstResult=0&maxResults=15", number(false)).expect(200);
  }

  Object pageOfEngine() {
    return agent.post(filter + "/list?firstResult=0&maxResults=15", ofEngine(SORTED)).expect(200);
  }

  Object countOfEngine() {
    return agent.post(filter + "/count", ofEngine(Map.of())).expect(200);
  }

  Object searchOfEngine() {
    return agent.post(filter + "/list?firstResult=0&maxResults=15", number(true)).expect(200);
  }

  /** The answer of "Confirm order", as Tasklist sends it. */
  static Answer confirm(Caller agent, String task) {
    return agent.post(
        WEBAPP + "/task/" + task + "/submit-form",
        Map.of(
            "variables",
            Map.of(
                "callResult",
                Map.of("type", "String", "value", "REACHED"),
                "namedAmount",
                Map.of("type", "String", "value", "246.00"))));
  }

  private Map<String, Object> number(boolean engine) {
    Map<String, Object> asked =
        Map.of(
            "processVariables",
            List.of(
                Map.of(
                    "name",
                    "orderNo",
                    "operator",
                    "eq",
                    "value",
                    WaitingOrders.number(any.getAsInt()))));
    return engine ? ofEngine(asked) : asked;
  }

  /** A condition that all tasks fulfil and that only the engine knows. */
  private static Map<String, Object> ofEngine(Map<String, Object> asked) {
    Map<String, Object> more = new HashMap<>(asked);
    more.put("nameLike", "%");
    return more;
  }
}
