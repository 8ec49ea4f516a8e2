package org.gendan.desk.tasklist;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.gendan.desk.DeskWords;
import org.gendan.engine.DeployedAnswerForm;
import org.gendan.security.CurrentActor;
import org.gendan.security.lists.DeskLists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What our scripts in Tasklist ask for. */
@Controller
@RequestMapping("/tasks")
class TasklistController {

  /** Tasklist shows fifteen on a page. */
  private static final int MOST_CARDS = 50;

  /** As many as one batch takes. */
  private static final int MOST_AT_ONCE = 500;

  private static final String WORDS = "texts.desk.words";
  private static final String OF_TASKLIST = "tasklist.";

  private final TaskCards cards;
  private final DeskLists lists;
  private final DeployedAnswerForm forms;
  private final CurrentActor actor;
  private final MessageSource texts;
  private final Clock clock;
  private final ZoneId zone;

  TasklistController(
      TaskCards cards,
      DeskLists lists,
      DeployedAnswerForm forms,
      CurrentActor actor,
      MessageSource texts,
      Clock clock,
      ZoneId zone) {
    this.cards = cards;
    this.lists = lists;
    this.forms = forms;
    this.actor = actor;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  @ModelAttribute("say")
  DeskWords words(Locale reader) {
    return new DeskWords(texts, reader, zone, clock.instant());
  }

  /** The cards of a page of the list, in one piece; of tasks that are done there is none. */
  @GetMapping("/cards")
  String cards(@RequestParam List<String> id, Model model) {
    model.addAttribute("cards", cards.of(id.stream().distinct().limit(MOST_CARDS).toList()));
    return "desk/tasklist/cards";
  }

  /** Orders and their open tasks by one field. */
  @GetMapping("/found")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("q", q.strip());
    model.addAttribute("found", q.isBlank() ? List.of() : cards.find(q.strip()));
    return "desk/tasklist/found";
  }

  /**
   * Many tasks of a list at once: chosen, and one thing done with all of them. Without a list it is
   * the first that has any, as in Tasklist.
   */
  @GetMapping
  String many(@RequestParam(required = false) String list, Model model) {
    List<DeskLists.Counted> all = lists.counts().stream().filter(one -> one.key() != null).toList();
    String shown =
        all.stream()
            .map(DeskLists.Counted::filterId)
            .filter(id -> id.equals(list))
            .findFirst()
            .or(
                () ->
                    all.stream()
                        .filter(one -> one.count() > 0)
                        .findFirst()
                        .map(DeskLists.Counted::filterId))
            .orElseGet(() -> all.isEmpty() ? null : all.get(0).filterId());
    model.addAttribute("me", actor.id());
    model.addAttribute("lists", all);
    model.addAttribute("shown", shown);
    model.addAttribute(
        "cards", shown == null ? List.of() : cards.of(lists.tasks(shown, MOST_AT_ONCE)));
    return "desk/tasklist/many";
  }

  /** The fields of the form of a task, for one answer to many. */
  @GetMapping("/answer-form")
  String answerForm(@RequestParam String id, Model model) {
    model.addAttribute("fields", forms.of(id));
    return "desk/tasklist/answer-form";
  }

  /** How many tasks are in each list. */
  @GetMapping("/lists")
  @ResponseBody
  List<DeskLists.Counted> lists() {
    return lists.counts();
  }

  /** What the scripts say, in the language of the reader. */
  @GetMapping("/words")
  @ResponseBody
  Map<String, String> said(Locale reader) {
    Map<String, String> said = new TreeMap<>();
    ResourceBundle.getBundle(WORDS, Locale.ROOT).keySet().stream()
        .filter(key -> key.startsWith(OF_TASKLIST))
        .forEach(
            key ->
                said.put(key.substring(OF_TASKLIST.length()), texts.getMessage(key, null, reader)));
    return said;
  }
}
