package org.gendan.node;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** The thread that beats. */
@Component
class NodeWork extends PeriodicWork {

  private final Nodes nodes;

  NodeWork(Nodes nodes, NodeProperties properties) {
    super("nodes", properties.beatEvery());
    this.nodes = nodes;
  }

  @Override
  protected boolean work() {
    nodes.look();
    return false;
  }
}
