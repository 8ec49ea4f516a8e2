package org.gendan.engine.settings;

import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.gendan.trail.OrderInLog;

/**
 * The log of a service task says for which order it runs, whether a request runs it or a job. The
 * bean reads variables of the case anyway, and they come together.
 */
final class OrderOfTheStep extends DefaultDelegateInterceptor {

  @Override
  public void handleInvocation(DelegateInvocation invocation) throws Exception {
    if (invocation instanceof JavaDelegateInvocation
        && invocation.getContextExecution() instanceof ExecutionEntity step) {
      OrderInLog.Scope about =
          step.getVariable(OrderInLog.KEY) instanceof String orderNo
              ? OrderInLog.of(orderNo)
              : OrderInLog.ofTheFirst();
      try {
        super.handleInvocation(invocation);
      } finally {
        about.close();
      }
    } else {
      super.handleInvocation(invocation);
    }
  }
}
