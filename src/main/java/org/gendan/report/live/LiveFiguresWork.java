package org.gendan.report.live;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** The thread that counts. */
@Component
class LiveFiguresWork extends PeriodicWork {

  private final LiveFigures figures;

  LiveFiguresWork(LiveFigures figures, LiveProperties properties) {
    super("figures", properties.countEvery());
    this.figures = figures;
  }

  @Override
  protected boolean work() {
    figures.count();
    return false;
  }
}
