package org.gendan.desk;

import org.gendan.order.news.OrderNews;
import org.gendan.privacy.PrivacyDesk;
import org.gendan.report.figures.Reports;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page of the desk has to know of its reader. */
@ControllerAdvice(basePackageClasses = DeskFrameController.class)
class DeskFrameController {

  private final CurrentActor actor;
  private final PrivacyDesk privacy;
  private final OrderNews news;
  private final Reports reports;

  DeskFrameController(CurrentActor actor, PrivacyDesk privacy, OrderNews news, Reports reports) {
    this.actor = actor;
    this.news = news;
    this.privacy = privacy;
    this.reports = reports;
  }

  /** Whether the page of leads is offered; what the table {@code desk-leads} says counts there. */
  @ModelAttribute("mayLead")
  boolean mayLead() {
    return actor.is(Roles.TEAM_LEADS)
        || actor.is(Roles.SUPERVISORS)
        || actor.is(Roles.DEPARTMENT_HEADS);
  }

  /** How much the reader has not read of the reader's own orders. */
  @ModelAttribute("unread")
  int unread() {
    return news.unread();
  }

  /** Whether the timer lab is offered. */
  @ModelAttribute("mayLab")
  boolean mayLab() {
    return mayLead() || actor.is(Roles.ANALYSTS) || actor.is(Roles.CAMUNDA_ADMIN);
  }

  /** Whether the pages of reports are offered. */
  @ModelAttribute("mayRead")
  boolean mayRead() {
    return !reports.readable().isEmpty();
  }

  /** Whether the page about customers' data is offered. */
  @ModelAttribute("mayAnswer")
  boolean mayAnswer() {
    return privacy.mayAnswer();
  }
}
