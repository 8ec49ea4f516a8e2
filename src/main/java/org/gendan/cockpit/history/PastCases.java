package org.gendan.cockpit.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.calendar.BusinessTime;
import org.gendan.cockpit.history.CaseView.OrderView;
import org.gendan.engine.past.PastCase;
import org.gendan.engine.past.PastCasesMapper;
import org.gendan.engine.past.PastQuery;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.overview.Timeline;
import org.gendan.refusal.Identifier;
import org.gendan.refusal.Refusal;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.Words;
import org.gendan.words.models.ModelWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the cases that an administrator looks for, with the orders that they are about. */
@Service
@Transactional(readOnly = true)
class PastCases {

  /** More of one kind is not shown of a case; a case with more has gone round in a circle. */
  static final int MOST_LINES = 1_000;

  private static final int MOST_FOUND = 200;
  private static final int CANCELLED_INCIDENT = 2;

  private final PastCasesMapper past;
  private final Timeline timeline;
  private final Orders orders;
  private final Clock clock;
  private final ZoneId zone;

  PastCases(PastCasesMapper past, Timeline timeline, Orders orders, Clock clock, ZoneId zone) {
    this.past = past;
    this.timeline = timeline;
    this.orders = orders;
    this.clock = clock;
    this.zone = zone;
  }

  /** A page of the cases of one model. */
  List<CaseView> page(PastQuery query) {
    return views(past.page(query));
  }

  /**
   * The cases of a number, the newest first: the platform's number of an order, or the case's own.
   */
  List<CaseView> find(String number) {
    String normal = Identifier.normal(number);
    Set<String> keys =
        new HashSet<>(timeline.casesOf(orders.withNumber(normal).stream().map(Order::id).toList()));
    keys.add(normal);
    return views(past.withKeys(keys, MOST_FOUND));
  }

  /**
   * One case with all that is known of it.
   *
   * @throws Refusal when the engine knows none of this id
   */
  CaseDetail one(String instanceId) {
    PastCase found =
        past.find(instanceId)
            .orElseThrow(() -> Refusal.notFound("There is no case %s", instanceId));
    List<PastCase> called = past.calledBy(instanceId, MOST_LINES);
    List<PastCasesMapper.Step> steps = past.steps(instanceId, MOST_LINES);
    List<PastCasesMapper.Variable> variables = past.variables(instanceId, MOST_LINES);
    List<PastCasesMapper.Incident> incidents = past.incidents(instanceId, MOST_LINES);
    List<PastCasesMapper.Deed> deeds = past.deeds(instanceId, MOST_LINES);
    String caseId = found.businessKey();
    Map<String, String> names =
        steps.stream()
            .filter(step -> step.name() != null)
            .collect(
                Collectors.toMap(
                    PastCasesMapper.Step::element,
                    PastCasesMapper.Step::name,
                    (one, other) -> other));
    boolean whole =
        Stream.of(called, steps, variables, incidents, deeds)
            .allMatch(list -> list.size() < MOST_LINES);
    return new CaseDetail(
        views(List.of(found)).get(0),
        found.superId(),
        views(called),
        steps.stream().map(this::step).toList(),
        variables.stream().map(one -> variable(one, found)).toList(),
        found.endedAt() == null ? List.of() : known(caseId),
        incidents.stream().map(one -> incident(one, caseId, names)).toList(),
        deeds.stream().map(one -> deed(one, caseId)).toList(),
        whole);
  }

  private List<CaseDetail.Known> known(String caseId) {
    if (caseId == null) {
      return List.of();
    }
    List<String> about = timeline.ordersOfCases(Set.of(caseId)).getOrDefault(caseId, List.of());
    return orders.all(Set.copyOf(about)).stream()
        .sorted(Comparator.comparing(Order::placedAt).reversed())
        .limit(MOST_FOUND)
        .map(this::known)
        .toList();
  }

  private CaseDetail.Known known(Order order) {
    String reader = Reader.language().orElse(Language.ENGLISH).tag();
    return new CaseDetail.Known(
        order.id(),
        order.platformOrderNo(),
        order.platform().name(),
        order.status().name(),
        order.paymentMethod().name(),
        Words.in(reader, order.paymentMethod()),
        order.amountPayable(),
        order.currency(),
        BusinessTime.at(order.placedAt(), zone),
        BusinessTime.at(order.confirmedAt(), zone));
  }

  private CaseDetail.Step step(PastCasesMapper.Step step) {
    Instant until = step.endedAt() == null ? clock.instant() : step.endedAt();
    return new CaseDetail.Step(
        step.element(),
        said(step.element(), step.name()),
        step.type(),
        BusinessTime.at(step.startedAt(), zone),
        BusinessTime.at(step.endedAt(), zone),
        step.millis() == null ? null : Duration.ofMillis(step.millis()).toSeconds(),
        step.cancelled(),
        step.person(),
        BusinessTime.at(step.dueAt(), zone),
        step.dueAt() != null && until.isAfter(step.dueAt()),
        step.calledId());
  }

  private static CaseDetail.Variable variable(PastCasesMapper.Variable one, PastCase of) {
    return new CaseDetail.Variable(
        of.businessKey(), one.name(), one.type(), value(one), !of.instanceId().equals(one.scope()));
  }

  private static String value(PastCasesMapper.Variable one) {
    if (one.number() != null) {
      return switch (one.type()) {
        case "boolean" -> String.valueOf(one.number() == 1);
        case "date" -> Instant.ofEpochMilli(one.number()).toString();
        default -> one.number().toString();
      };
    }
    return one.fraction() == null ? one.text() : one.fraction().toString();
  }

  private CaseDetail.Incident incident(
      PastCasesMapper.Incident one, String caseId, Map<String, String> names) {
    String state =
        one.state() == 0 ? "OPEN" : one.state() == CANCELLED_INCIDENT ? "GONE" : "SOLVED";
    return new CaseDetail.Incident(
        caseId,
        one.element(),
        said(one.element(), names.get(one.element())),
        one.type(),
        one.message(),
        BusinessTime.at(one.at(), zone),
        BusinessTime.at(one.endedAt(), zone),
        state);
  }

  private CaseDetail.Deed deed(PastCasesMapper.Deed one, String caseId) {
    return new CaseDetail.Deed(
        caseId,
        BusinessTime.at(one.at(), zone),
        one.person(),
        one.operation(),
        one.about(),
        one.property(),
        one.before(),
        one.after(),
        one.task() == null ? null : said(one.task(), one.taskName()));
  }

  private List<CaseView> views(List<PastCase> found) {
    Set<String> keys =
        found.stream()
            .map(PastCase::businessKey)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, List<String>> about = timeline.ordersOfCases(keys);
    Map<String, Order> byId =
        orders
            .all(about.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    return found.stream()
        .map(one -> view(one, about.getOrDefault(one.businessKey(), List.of()), byId))
        .toList();
  }

  private CaseView view(PastCase one, List<String> about, Map<String, Order> byId) {
    Instant until = one.endedAt() == null ? clock.instant() : one.endedAt();
    return new CaseView(
        one.instanceId(),
        one.model(),
        said(one.model(), one.name()),
        one.definitionId(),
        one.version(),
        one.businessKey(),
        about.stream()
            .map(byId::get)
            .filter(Objects::nonNull)
            .map(
                order ->
                    new OrderView(order.id(), order.platform().name(), order.platformOrderNo()))
            .toList(),
        BusinessTime.at(one.startedAt(), zone),
        BusinessTime.at(one.endedAt(), zone),
        Math.max(0, Duration.between(one.startedAt(), until).toSeconds()),
        one.state(),
        one.reason(),
        one.incidents());
  }

  /** A name of the model in the reader's language; without one the id. */
  static String said(String element, String name) {
    if (name == null) {
      return element;
    }
    return Reader.language()
        .map(language -> ModelWords.shipped().name(element, name, language))
        .orElseGet(() -> ModelWords.shipped().name(element, name, Language.ENGLISH));
  }
}
