package org.gendan.order.savedview;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.order.savedview.SavedViewMapper.SavedView;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Text;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views of the list of orders that people have named, for themselves or for all desks. */
@RestController
@RequestMapping("/api/order-views")
class SavedViewController {

  private static final int LONGEST = 1_000;
  private static final int MOST = 50;

  private final SavedViewMapper views;
  private final CurrentActor actor;
  private final Clock clock;

  SavedViewController(SavedViewMapper views, CurrentActor actor, Clock clock) {
    this.views = views;
    this.actor = actor;
    this.clock = clock;
  }

  /** A view to be kept; {@code query} is the address of the list after its question mark. */
  record ViewBody(@NotNull @Text(60) String name, String query, Boolean shared) {}

  /** A view; {@code query} has what was understood of it. */
  record ViewAnswer(String viewId, String name, String query, String userId, boolean shared) {}

  /** Those that the person sees. */
  record ViewList(List<ViewAnswer> items) {}

  @GetMapping
  ViewList list() {
    actor.must(Deed.NOTE);
    return new ViewList(views.seenBy(actor.id()).stream().map(this::answer).toList());
  }

  /** Keeps a view; one of the same name of the same person is replaced. */
  @PostMapping
  @Transactional
  ViewAnswer save(@RequestBody ViewBody body) {
    actor.must(Deed.NOTE);
    String name = Checked.of(body).name();
    boolean shared = Boolean.TRUE.equals(body.shared());
    if (shared) {
      mustLead();
    }
    var known = views.named(actor.id(), name);
    if (known.isEmpty() && views.count(actor.id()) >= MOST) {
      throw Refusal.conflict("You have %s views; delete one first", MOST);
    }
    var view =
        new SavedView(
            known.map(SavedView::viewId).orElseGet(Ids::next),
            actor.id(),
            name,
            asked(body.query()),
            shared,
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (known.isPresent()) {
      views.update(view);
    } else {
      views.add(view);
    }
    return answer(view);
  }

  /** Takes a view away: one's own; a shared one is taken away by leads, too. */
  @DeleteMapping("/{viewId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void delete(@PathVariable String viewId) {
    actor.must(Deed.NOTE);
    SavedView view =
        views
            .find(viewId)
            .filter(one -> one.shared() || one.userId().equals(actor.id()))
            .orElseThrow(() -> Refusal.notFound("There is no view '%s'", viewId));
    if (!view.userId().equals(actor.id())) {
      mustLead();
    }
    views.delete(viewId);
  }

  private void mustLead() {
    actor.mustBeOneOf(
        "change views of all desks",
        Roles.TEAM_LEADS,
        Roles.SUPERVISORS,
        Roles.DEPARTMENT_HEADS,
        Roles.CAMUNDA_ADMIN);
  }

  private static String asked(String query) {
    String asked;
    try {
      asked = ViewAddress.kept(ViewAddress.read(query == null ? "" : query));
    } catch (IllegalArgumentException notEncoded) {
      throw Refusal.invalid("query", ErrorCode.UNKNOWN, "is no part of an address of the list");
    }
    if (asked.length() > LONGEST) {
      throw Refusal.invalid("query", ErrorCode.TOO_LONG, "is longer than %d characters", LONGEST);
    }
    return asked;
  }

  private ViewAnswer answer(SavedView view) {
    return new ViewAnswer(view.viewId(), view.name(), view.asked(), view.userId(), view.shared());
  }
}
