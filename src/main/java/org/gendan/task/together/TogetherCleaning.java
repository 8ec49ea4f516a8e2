package org.gendan.task.together;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** A thread that forgets now and then what is too old. */
@Component
class TogetherCleaning extends PeriodicWork {

  private final Together together;

  TogetherCleaning(Together together, TogetherProperties settings) {
    super("drafts-and-viewers", settings.cleanEvery());
    this.together = together;
  }

  @Override
  protected boolean work() {
    together.clean();
    return false;
  }
}
