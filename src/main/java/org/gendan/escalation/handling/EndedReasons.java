package org.gendan.escalation.handling;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gendan.batch.Batch;
import org.gendan.escalation.BulkMapper;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionMapper;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Happening.Kind;
import org.gendan.escalation.ReasonMapper;
import org.gendan.escalation.ReasonMapper.Open;
import org.gendan.escalation.Reasons;
import org.gendan.escalation.owner.CaseMoves;
import org.gendan.escalation.owner.OwnerNews;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is over is over: a case ends when the reason of its last report has ended. Where that is not
 * sure, or others decide about the case, its owner is asked, once.
 */
@Component
class EndedReasons implements Reasons {

  private static final int AT_ONCE = 500;

  private final ReasonMapper store;
  private final ExceptionMapper reports;
  private final ExceptionCases cases;
  private final BulkMapper members;
  private final CaseMoves moves;
  private final DeployedCaseTables table;
  private final ExceptionEscalationProcess flow;
  private final OwnerNews news;
  private final CaseLog log;
  private final Batch batch;

  EndedReasons(
      ReasonMapper store,
      ExceptionMapper reports,
      ExceptionCases cases,
      BulkMapper members,
      CaseMoves moves,
      DeployedCaseTables table,
      ExceptionEscalationProcess flow,
      OwnerNews news,
      CaseLog log,
      Batch batch) {
    this.store = store;
    this.reports = reports;
    this.cases = cases;
    this.members = members;
    this.moves = moves;
    this.table = table;
    this.flow = flow;
    this.news = news;
    this.log = log;
    this.batch = batch;
  }

  /** What happened while a batch is open: a sheet of a day asks for its cases at once. */
  private record Heard(Set<Happening> all) {
    Heard() {
      this(new LinkedHashSet<>());
    }
  }

  @Override
  @Transactional
  public void happened(Collection<Happening> what) {
    Optional<Set<Happening>> all = batch.part(Heard.class, Heard::new).map(Heard::all);
    if (all.isEmpty()) {
      look(what);
      return;
    }
    if (all.get().isEmpty()) {
      batch.beforeEnd(
          () -> {
            List<Happening> heard = List.copyOf(all.get());
            all.get().clear();
            look(heard);
          });
    }
    all.get().addAll(what);
  }

  private void look(Collection<Happening> what) {
    Map<String, List<String>> open = openOf(what);
    for (Happening one : what) {
      List<String> about =
          one.orderId() == null ? openOfRequest(one) : open.getOrDefault(one.orderId(), List.of());
      about.forEach(exceptionId -> look(exceptionId, one));
    }
  }

  /** A case may have ended by what was told a moment ago. */
  private void look(String exceptionId, Happening what) {
    ExceptionCase about = cases.get(exceptionId);
    if (about.status().isEnd()) {
      return;
    }
    switch (table.ending(about.cause(), what.kind())) {
      case STAYS -> {}
      case ENDS -> {
        if (about.isBulk()) {
          leave(about, what);
        } else if (about.status() == Status.OPEN) {
          end(about, what);
        } else {
          ask(about, what);
        }
      }
      case ASKS -> {
        if (about.isBulk()) {
          leave(about, what);
        } else {
          ask(about, what);
        }
      }
    }
  }

  private void end(ExceptionCase about, Happening what) {
    if (store.settle(about.id(), what.requestId(), what.shipmentId(), log.now()) == 0) {
      return;
    }
    if (store.unsettled(about.id()) > 0) {
      log.note(about, "REASON_ENDED", "Of one report: " + Words.in("en", what.kind()));
      return;
    }
    flow.changed(moves.end(about, Status.WITHDRAWN, "By itself: " + Words.in("en", what.kind())));
  }

  /** Once, however often it happens. */
  private void ask(ExceptionCase about, Happening what) {
    if (about.askedAt() != null
        || store.settle(about.id(), what.requestId(), what.shipmentId(), log.now()) == 0) {
      return;
    }
    if (store.unsettled(about.id()) > 0) {
      return;
    }
    ExceptionCase asked = cases.save(about.asked(log.now()));
    log.tell(
        asked,
        "OWNER_ASKED",
        "%s: %s; is anything left to do?"
            .formatted(asked.owner().ownerGroup(), Words.in("en", what.kind())));
    news.reasonOver(asked, what.kind());
  }

  /** Of many orders one is out of trouble. */
  private void leave(ExceptionCase many, Happening what) {
    if (!members.leave(many.id(), what.orderId(), log.now())) {
      return;
    }
    String text =
        "Order %s left by itself: %s".formatted(what.orderId(), Words.in("en", what.kind()));
    log.note(many, "MEMBER_LEFT", text);
    log.tellOrders(many, List.of(what.orderId()), "EXCEPTION_WITHDRAWN", text);
    if (members.present(many.id()).isEmpty() && many.status() == Status.OPEN) {
      flow.changed(moves.end(many, Status.WITHDRAWN, "By itself: no order is left in it"));
    }
  }

  private Map<String, List<String>> openOf(Collection<Happening> what) {
    List<String> orders =
        what.stream().map(Happening::orderId).filter(Objects::nonNull).distinct().toList();
    return IntStream.iterate(0, from -> from < orders.size(), f -> f + AT_ONCE)
        .mapToObj(from -> orders.subList(from, Math.min(from + AT_ONCE, orders.size())))
        .flatMap(some -> store.openOf(some).stream())
        .collect(
            Collectors.groupingBy(
                Open::orderId, Collectors.mapping(Open::exceptionId, Collectors.toList())));
  }

  private List<String> openOfRequest(Happening what) {
    return what.kind() == Kind.KEPT
        ? reports.report("request " + what.requestId(), what.requestId()).stream()
            .map(ExceptionMapper.Kept::exceptionId)
            .toList()
        : List.of();
  }
}
