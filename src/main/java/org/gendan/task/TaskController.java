package org.gendan.task;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.HeldTask;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A task that a person claims, gives back, hands over, puts off or answers. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskController {

  private final Assignments assignments;
  private final ClaimHistory history;
  private final CurrentActor actor;
  private final ZoneId zone;

  TaskController(Assignments assignments, ClaimHistory history, CurrentActor actor, ZoneId zone) {
    this.assignments = assignments;
    this.history = history;
    this.actor = actor;
    this.zone = zone;
  }

  /** Who has the task now; both are null when nobody has. */
  record Held(String taskId, String name, String assignee, OffsetDateTime followUpAt) {}

  /** Why the task goes back. */
  record GiveBack(String reason) {}

  /** Who shall have it, and why. */
  record Assignment(String assignee, String reason) {}

  /** When its holder goes on with it; null takes the date away. */
  record FollowUp(OffsetDateTime at) {}

  /** The fields of the form. */
  record Answer(Map<String, Object> fields) {}

  /** The task is done. */
  record Done(String taskId) {}

  /** One line of the history. */
  record Claim(
      OffsetDateTime at,
      ClaimKind kind,
      String holder,
      String heldBefore,
      String actor,
      String reason,
      String text) {}

  /** All lines, oldest first. */
  record Claims(List<Claim> items) {}

  @PostMapping("/claims")
  Held claim(@PathVariable String taskId) {
    mustBeOfADesk();
    return held(assignments.claim(taskId));
  }

  @PostMapping("/give-backs")
  Held giveBack(@PathVariable String taskId, @RequestBody GiveBack body) {
    mustBeOfADesk();
    return held(assignments.giveBack(taskId, body.reason()));
  }

  @PostMapping("/assignments")
  Held assign(@PathVariable String taskId, @RequestBody Assignment body) {
    mustBeOfADesk();
    return held(assignments.assign(taskId, body.assignee(), body.reason()));
  }

  @PostMapping("/follow-ups")
  Held followUp(@PathVariable String taskId, @RequestBody FollowUp body) {
    mustBeOfADesk();
    return held(assignments.followUp(taskId, body.at() == null ? null : body.at().toInstant()));
  }

  @PostMapping("/answers")
  Done answer(@PathVariable String taskId, @RequestBody Answer body) {
    mustBeOfADesk();
    assignments.answer(taskId, body.fields() == null ? Map.of() : body.fields());
    return new Done(taskId);
  }

  @GetMapping("/claims")
  Claims claims(@PathVariable String taskId) {
    mustBeOfADesk();
    return new Claims(
        history.of(taskId).stream()
            .map(
                line ->
                    new Claim(
                        BusinessTime.at(line.at(), zone),
                        line.kind(),
                        line.holder(),
                        line.heldBefore(),
                        line.actor(),
                        line.reason(),
                        line.sentence()))
            .toList());
  }

  private void mustBeOfADesk() {
    actor.mustBeOneOf("work on tasks", Roles.DESKS.toArray(String[]::new));
  }

  private Held held(HeldTask task) {
    return new Held(
        task.taskId(), task.name(), task.assignee(), BusinessTime.at(task.followUpAt(), zone));
  }
}
