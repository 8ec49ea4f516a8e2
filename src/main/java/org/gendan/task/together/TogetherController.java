package org.gendan.task.together;

import java.util.Map;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A task that a person has open. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TogetherController {

  private final Together together;
  private final CurrentActor actor;

  TogetherController(Together together, CurrentActor actor) {
    this.together = together;
    this.actor = actor;
  }

  /** What stands in the fields of its form. */
  record Typed(Map<String, Object> fields) {}

  @PostMapping("/viewers")
  Together.Seen look(@PathVariable String taskId) {
    return together.look(taskId, person());
  }

  @PostMapping("/drafts")
  Typed keep(@PathVariable String taskId, @RequestBody Typed body) {
    together.keep(taskId, person(), body.fields() == null ? Map.of() : body.fields());
    return body;
  }

  @GetMapping("/drafts")
  Typed typed(@PathVariable String taskId) {
    return new Typed(together.typed(taskId, person()));
  }

  private String person() {
    actor.mustBeOneOf("work on tasks", Roles.DESKS.toArray(String[]::new));
    return actor.id();
  }
}
