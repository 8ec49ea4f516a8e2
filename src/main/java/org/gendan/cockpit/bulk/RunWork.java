package org.gendan.cockpit.bulk;

import java.util.Optional;
import org.gendan.vendor.PeriodicWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread that carries runs on, case by case, so that the desks go on working. */
@Component
class RunWork extends PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(RunWork.class);

  private final RunSteps steps;

  RunWork(RunSteps steps, RunProperties properties) {
    super("runs", properties.lookEvery());
    this.steps = steps;
  }

  @TransactionalEventListener
  void look(Runs.WorkWaits work) {
    call();
  }

  @Override
  protected boolean work() {
    Optional<String> next = steps.next();
    next.ifPresent(this::step);
    return next.isPresent();
  }

  private void step(String id) {
    try {
      steps.step(id);
    } catch (RuntimeException fault) {
      log.warn("Run {}: a case could not be done", id, fault);
      steps.leave(id, fault);
    }
  }
}
