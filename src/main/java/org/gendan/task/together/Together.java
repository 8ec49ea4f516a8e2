package org.gendan.task.together;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.engine.HeldTask;
import org.gendan.engine.TaskMoves;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.UtcColumn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who else has a task open, and what a person has typed there. */
@Service
@Transactional
class Together {

  /** Three looks of a browser: who is silent for longer has closed it. */
  private static final Duration PRESENT = Duration.ofSeconds(12);

  /** More than any form holds. */
  private static final int MOST_TYPED = 100_000;

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final TogetherMapper store;
  private final TaskMoves tasks;
  private final ObjectMapper json;
  private final TogetherProperties settings;
  private final Clock clock;

  Together(
      TogetherMapper store,
      TaskMoves tasks,
      ObjectMapper json,
      TogetherProperties settings,
      Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * How a task stands for all who have it open.
   *
   * @param open whether it still waits
   * @param assignee who holds it, or null
   * @param others who else has it open
   */
  record Seen(boolean open, String assignee, List<String> others) {}

  /** A person has the task open, and sees who else has. */
  Seen look(String taskId, String userId) {
    Optional<HeldTask> task = tasks.find(taskId);
    if (task.isEmpty()) {
      store.gone(taskId, userId);
      return new Seen(false, null, List.of());
    }
    store.seen(taskId, userId, now());
    return new Seen(
        true, task.get().assignee(), store.others(taskId, userId, now().minus(PRESENT)));
  }

  /**
   * Keeps what a person has typed so far; nothing typed is nothing kept. What is typed into a task
   * that is done meanwhile is kept as well: the person wants it back most of all.
   *
   * @throws Refusal when it is longer than any form
   */
  void keep(String taskId, String userId, Map<String, Object> fields) {
    if (fields.isEmpty()) {
      store.drop(taskId, userId);
      return;
    }
    String typed = written(fields);
    if (typed.length() > MOST_TYPED) {
      throw Refusal.invalid(
          "fields", ErrorCode.TOO_LONG, "at most %d characters are kept".formatted(MOST_TYPED));
    }
    store.keep(taskId, userId, typed, now());
  }

  /** What the person has typed there and not sent; empty when nothing. */
  @Transactional(readOnly = true)
  Map<String, Object> typed(String taskId, String userId) {
    return store.draft(taskId, userId).map(row -> read(row.fields())).orElse(Map.of());
  }

  /** Forgets what is too old for anybody to come back to. */
  void clean() {
    store.forgetViewers(now().minus(PRESENT.multipliedBy(5)));
    store.forgetDrafts(now().minus(settings.keepDrafts()));
  }

  private LocalDateTime now() {
    return UtcColumn.utc(clock.instant());
  }

  private String written(Map<String, Object> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What came as JSON cannot be written as JSON", e);
    }
  }

  private Map<String, Object> read(String fields) {
    try {
      return json.readValue(fields, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft that was kept cannot be read", e);
    }
  }
}
