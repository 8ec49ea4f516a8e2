package org.gendan.desk.team;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.gendan.engine.load.TaskShow;
import org.gendan.engine.load.TeamTaskRow;
import org.gendan.order.overview.Timeline;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a lead. */
@Controller
class TeamController {

  private final TeamBoards boards;
  private final Timeline timeline;
  private final Clock clock;
  private final ZoneId zone;

  TeamController(TeamBoards boards, Timeline timeline, Clock clock, ZoneId zone) {
    this.boards = boards;
    this.timeline = timeline;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The board and the list of tasks.
   *
   * @param desk only this one; blank for all that the lead sees
   * @param holder only what this person holds; blank for all
   */
  @GetMapping("/team")
  String team(
      @RequestParam(defaultValue = "") String desk,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "ALL") TaskShow show,
      Locale reader,
      Model model) {
    SortedSet<String> desks = boards.desks();
    if (!desk.isBlank() && !desks.contains(desk)) {
      throw Refusal.invalid(
          "desk", ErrorCode.UNKNOWN, "'%s' is none of your desks: %s".formatted(desk, desks));
    }
    List<TeamTaskRow> found =
        boards.tasks(
            desk.isBlank() ? desks : List.of(desk), holder.isBlank() ? null : holder, show);
    model.addAttribute("board", boards.board(desks, reader.getLanguage()));
    model.addAttribute("desks", desks);
    model.addAttribute("people", boards.people(desks));
    model.addAttribute("desk", desk);
    model.addAttribute("holder", holder);
    model.addAttribute("show", show);
    model.addAttribute("shows", TaskShow.values());
    model.addAttribute("rows", found.stream().limit(TeamBoards.MOST_TASKS).toList());
    model.addAttribute("more", found.size() > TeamBoards.MOST_TASKS);
    model.addAttribute("most", TeamBoards.MOST_TASKS);
    model.addAttribute("offset", zone.getRules().getOffset(clock.instant()).getId());
    return "team/team";
  }

  /** The board alone, which the page asks for again and again. */
  @GetMapping("/team/board")
  String board(Locale reader, Model model) {
    model.addAttribute("board", boards.board(boards.desks(), reader.getLanguage()));
    return "team/board :: board";
  }

  /** Leads to what a task is about, also when the task is done. */
  @GetMapping("/team/tasks/{taskId}/order")
  String order(@PathVariable String taskId) {
    boards.desks();
    List<String> about = timeline.ordersOfTask(taskId);
    return about.size() == 1
        ? "redirect:/orders/" + about.get(0)
        : "redirect:/orders/of-task/" + taskId;
  }
}
