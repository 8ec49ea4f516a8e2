package org.gendan.desk;

import java.util.Locale;
import java.util.Map;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pieces of the order page that are asked for when a form is opened or written into. */
@Controller
class ActController {

  private final Foretelling foretelling;
  private final DeployedTaskForms forms;
  private final OrderPages pages;
  private final CurrentActor actor;

  ActController(
      Foretelling foretelling, DeployedTaskForms forms, OrderPages pages, CurrentActor actor) {
    this.foretelling = foretelling;
    this.forms = forms;
    this.pages = pages;
    this.actor = actor;
  }

  /** What a form would come to as it stands. */
  @GetMapping("/orders/{orderId}/outlook/{act}")
  String outlook(
      @PathVariable String orderId,
      @PathVariable String act,
      @RequestParam Map<String, String> form,
      Model model) {
    actor.must(Deed.NOTE);
    model.addAttribute("told", foretelling.of(act, orderId, form));
    return "desk/outlook";
  }

  /** The form that says what a line of the story should have said. */
  @GetMapping("/orders/{orderId}/story-lines")
  String line(
      @PathVariable String orderId,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String at,
      Model model) {
    // Who may not is told so; that there is no such line is for the call to say.
    actor.must(Deed.MEND_STORY);
    model.addAttribute("orderId", orderId);
    model.addAttribute("requestId", Ids.next());
    model.addAttribute("kind", kind);
    model.addAttribute("at", at);
    return "desk/line-form";
  }

  /** The form of a task of the order, for who may answer it. */
  @GetMapping("/orders/{orderId}/tasks/{taskId}")
  String task(
      @PathVariable String orderId, @PathVariable String taskId, Locale reader, Model model) {
    model.addAttribute("taskId", pages.mineOf(orderId, taskId).taskId());
    model.addAttribute("parts", forms.of(taskId, reader.getLanguage().equals("zh")));
    return "desk/task-form";
  }
}
