package org.gendan.task.bulk;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.task.bulk.BulkCommand.Action;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One command for up to {@value #MOST} tasks. */
@RestController
@RequestMapping("/api/tasks/batches")
class BulkTaskController {

  private static final int MOST = 500;
  private static final int MOST_ID = 64;

  private final BulkTasksRun run;
  private final CurrentActor actor;

  BulkTaskController(BulkTasksRun run, CurrentActor actor) {
    this.run = run;
    this.actor = actor;
  }

  /** What shall be done with which tasks. */
  record Body(
      @NotNull(message = "is missing; name the request, to be known again") @Text(64)
          String requestId,
      @NotNull(message = "is missing; say one of CLAIM, GIVE_BACK, HAND_OVER, FOLLOW_UP or ANSWER")
          Action action,
      List<String> taskIds,
      String assignee,
      String reason,
      OffsetDateTime at,
      Map<String, Object> fields) {}

  /** What came of each, in the order of the request. */
  record Results(String requestId, int done, int refused, List<BulkResult> items) {}

  @PostMapping
  ResponseEntity<Results> all(@RequestBody Body body) {
    actor.mustBeOneOf("work on tasks", Roles.DESKS.toArray(String[]::new));
    BulkCommand command = command(Checked.of(body));
    BulkTasksRun.Outcome outcome = run.run(actor.id(), command);
    int done = (int) outcome.results().stream().filter(BulkResult::isDone).count();
    return ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(
            new Results(
                command.requestId(), done, outcome.results().size() - done, outcome.results()));
  }

  private static BulkCommand command(Body body) {
    List<String> taskIds =
        body.taskIds() == null
            ? List.of()
            : List.copyOf(
                new LinkedHashSet<>(body.taskIds().stream().filter(Objects::nonNull).toList()));
    if (taskIds.isEmpty() || taskIds.size() > MOST) {
      throw Refusal.invalid("taskIds", ErrorCode.COUNT, "name between 1 and %d tasks", MOST);
    }
    taskIds.stream()
        .filter(id -> id.length() > MOST_ID)
        .findFirst()
        .ifPresent(
            id -> {
              throw Refusal.invalid("taskIds", ErrorCode.TOO_LONG, "'%s' is no task's id", id);
            });
    only(body.assignee(), "assignee", body.action(), Action.HAND_OVER);
    only(body.at(), "at", body.action(), Action.FOLLOW_UP);
    only(body.fields(), "fields", body.action(), Action.ANSWER);
    return new BulkCommand(
        body.requestId(),
        body.action(),
        taskIds,
        body.assignee(),
        body.reason(),
        body.at() == null ? null : body.at().toInstant(),
        body.fields() == null ? Map.of() : body.fields());
  }

  private static void only(Object value, String field, Action action, Action with) {
    if (value != null && action != with) {
      throw Refusal.invalid(field, ErrorCode.NOT_HERE, "belongs to %s; leave it out", with);
    }
  }
}
