package org.gendan.lab.application;

import org.gendan.vendor.PeriodicWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The thread that carries applications on, a few rows at a time, so that the desks go on working.
 */
@Component
class LabWork extends PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(LabWork.class);

  private final LabSteps steps;
  private final LabProperties properties;

  LabWork(LabSteps steps, LabProperties properties) {
    super("lab", properties.lookEvery());
    this.steps = steps;
    this.properties = properties;
  }

  @TransactionalEventListener
  void look(Applications.WorkWaits work) {
    call();
  }

  @Override
  protected boolean work() {
    var next = steps.next();
    next.ifPresent(this::step);
    return next.isPresent();
  }

  private void step(String id) {
    try {
      steps.step(id, properties.together());
    } catch (RuntimeException together) {
      log.info("Application {}: a step failed and is tried row by row", id, together);
      try {
        steps.step(id, 1);
      } catch (RuntimeException alone) {
        log.warn("Application {}: a case stays as it was", id, alone);
        steps.leave(id);
      }
    }
  }
}
