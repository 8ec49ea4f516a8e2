package org.gendan.demo;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gendan.order.Orders;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logs a visitor of the demo in as one of its users, and brings the visitor to what to try. */
@Controller
@DemoOnly
class DemoLoginController {

  private static final String WRONG = "redirect:/login?problem=credentials";
  private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

  private final TaskService tasks;
  private final Orders orders;

  DemoLoginController(TaskService tasks, Orders orders) {
    this.tasks = tasks;
    this.orders = orders;
  }

  /**
   * Another session begins, as at the login page: with the password of the demo's user.
   *
   * @param story what to try, which says as whom
   */
  @PostMapping("/demo/log-in")
  String logIn(@RequestParam String story, HttpServletRequest request) throws ServletException {
    DemoStory known = DemoStory.named(story);
    return isLoggedIn(known.user(), request) ? "redirect:" + target(known) : WRONG;
  }

  /** The same for a colleague without a story, who begins with the desk's tasks. */
  @PostMapping("/demo/log-in-as")
  String logInAs(@RequestParam String person, HttpServletRequest request) throws ServletException {
    if (!DemoUsers.groups().containsKey(person)) {
      throw Refusal.invalid("person", ErrorCode.UNKNOWN, "is no user of the demo");
    }
    return isLoggedIn(person, request) ? "redirect:" + TASKLIST : WRONG;
  }

  /** What happened to the order of a story; who is logged in stays who it is. */
  @PostMapping("/demo/happenings")
  String happened(@RequestParam String story, HttpServletRequest request) throws ServletException {
    DemoStory known = DemoStory.named(story);
    if (request.getUserPrincipal() == null && !isLoggedIn(known.user(), request)) {
      return WRONG;
    }
    return orders.withNumber(known.orderNo()).stream()
        .findFirst()
        .map(order -> "redirect:/orders/" + order.id())
        .orElse("redirect:/orders");
  }

  private static boolean isLoggedIn(String user, HttpServletRequest request)
      throws ServletException {
    if (request.getUserPrincipal() != null) {
      request.logout();
    }
    try {
      request.login(user, user);
    } catch (ServletException wrongOrTooOften) {
      // The demo's user has another password by now, or too many wrong ones were tried.
      return false;
    }
    request.getSession(true);
    request.changeSessionId();
    return true;
  }

  private String target(DemoStory story) {
    if (story.page() != null) {
      return story.page();
    }
    List<Task> found =
        tasks
            .createTaskQuery()
            .taskDefinitionKey(story.task())
            .processVariableValueEquals("orderNo", story.orderNo())
            .list();
    return found.isEmpty() ? TASKLIST : TASKLIST + "?task=" + found.get(0).getId();
  }

  /** What to try, as whom, and where it begins: at a page, or at the task of an order. */
  enum DemoStory {
    CONFIRM("agent1", "userTask_confirmOrder", "DEMO-01-COD", null),
    SHIP("logistics1", "userTask_recordDispatch", "DEMO-19-READY", null),
    VERIFY("logistics1", "userTask_verifyOutcome", "DEMO-19-READY", null),
    TICKET("aftersales1", "userTask_answerTicket", "DEMO-19-READY", null),
    CALL("aftersales1", "userTask_makePreDispatchCall", "DEMO-08-UPSTAIRS", null),
    REFUND("aftersales1", "userTask_recoverRefund", "DEMO-05-PREPAID", null),
    SHORTAGE("agent1", "userTask_settleShortage", "DEMO-12-SHORT", null),
    LEAD("lead1", null, null, "/team"),
    ORDERS("agent1", null, null, "/orders"),
    POISON("agent1", "userTask_confirmOrder", "DEMO-13-POISON", null),
    COCKPIT("admin", null, null, "/camunda/app/cockpit/"),
    ANALYST("analyst1", null, null, "/camunda/app/cockpit/");

    private final String user;
    private final String task;
    private final String orderNo;
    private final String page;

    DemoStory(String user, String task, String orderNo, String page) {
      this.user = user;
      this.task = task;
      this.orderNo = orderNo;
      this.page = page;
    }

    static DemoStory named(String name) {
      for (DemoStory story : values()) {
        if (story.name().equals(name)) {
          return story;
        }
      }
      throw Refusal.invalid("story", ErrorCode.UNKNOWN, "is no story of the demo");
    }

    public String user() {
      return user;
    }

    /** The desk of the user. */
    public String group() {
      return DemoUsers.groups().get(user);
    }

    String task() {
      return task;
    }

    public String orderNo() {
      return orderNo;
    }

    String page() {
      return page;
    }
  }
}
