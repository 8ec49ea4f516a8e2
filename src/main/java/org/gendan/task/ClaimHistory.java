package org.gendan.task;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.gendan.engine.TaskHolderChanged;
import org.gendan.security.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who had which task, from when on and why no longer: through whichever door it changed hands. */
@Component
public class ClaimHistory {

  private record Why(ClaimKind kind, String reason) {}

  private final ThreadLocal<Why> why = new ThreadLocal<>();
  private final TaskClaimMapper store;
  private final CurrentActor actor;
  private final Clock clock;

  ClaimHistory(TaskClaimMapper store, CurrentActor actor, Clock clock) {
    this.store = store;
    this.actor = actor;
    this.clock = clock;
  }

  @EventListener
  void on(TaskHolderChanged task) {
    String before = task.before();
    String now = task.now();
    Why said = why.get();
    ClaimKind kind =
        said == null || said.kind() == null
            ? ClaimKind.of(before, now, actor.id(), actor.isPerson())
            : said.kind();
    store.add(
        new ClaimEvent(
            task.taskId(),
            task.name(),
            task.businessKey(),
            kind,
            now,
            before,
            actor.id(),
            said == null ? null : said.reason(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  /** All that happened to a task, oldest first. */
  public List<ClaimEvent> of(String taskId) {
    return store.of(taskId);
  }

  /** Whose tasks of these cases changed hands, oldest first; plain claims are left out. */
  public List<ClaimEvent> moves(Collection<String> businessKeys) {
    return store.moves(businessKeys);
  }

  /** What a person does, with the reason that the person gives. */
  void because(String reason, Runnable change) {
    because(null, reason, change);
  }

  /** What changes hands in here does so for this. */
  void because(ClaimKind kind, String reason, Runnable change) {
    why.set(new Why(kind, reason));
    try {
      change.run();
    } finally {
      why.remove();
    }
  }
}
