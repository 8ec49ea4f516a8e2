package org.gendan.order.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.gendan.engine.timers.CaseTimersMapper;
import org.gendan.engine.timers.CaseTimersMapper.Timer;
import org.gendan.order.Order;
import org.gendan.order.OrderLifecycleModel;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Outgoing: tells the life cycle of an order from when the time until its dispatch counts. */
@Component
class DispatchWarningProcess {

  private static final String WARNING = "startEvent_dispatchLate";

  private final CaseTimersMapper timers;
  private final ManagementService jobs;
  private final RepositoryService repository;

  DispatchWarningProcess(
      CaseTimersMapper timers, @Lazy ManagementService jobs, @Lazy RepositoryService repository) {
    this.timers = timers;
    this.jobs = jobs;
    this.repository = repository;
  }

  /**
   * The warning is due then. Does nothing when the order was warned about already, or its model
   * counts otherwise.
   *
   * @param due of the time that the model allows
   */
  void warn(Order order, Function<Duration, Instant> due) {
    // Asked past the engine, whose two queries for it take as long as the step itself.
    timers.ofEvent(OrderLifecycleModel.KEY, order.id(), WARNING).stream()
        .findFirst()
        .ifPresent(
            job ->
                allowed(job)
                    .map(due)
                    .map(Date::from)
                    .filter(at -> !at.equals(job.dueAt()))
                    .ifPresent(at -> jobs.setJobDuedate(job.jobId(), at)));
  }

  private Optional<Duration> allowed(Timer job) {
    TimerEventDefinition timer =
        repository.getBpmnModelInstance(job.definitionId()).getModelElementById(WARNING + "_timer");
    if (timer == null || timer.getTimeDuration() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(timer.getTimeDuration().getTextContent().strip()));
    } catch (DateTimeParseException e) {
      // An expression: the analyst counts from another instant.
      return Optional.empty();
    }
  }
}
