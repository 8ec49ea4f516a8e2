package org.gendan.engine.settings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * History without the gateways at which ways only meet. They decide nothing, and a row for each
 * would make every order that is taken, and every look at a parcel, dearer than it has to be.
 */
final class UnwrittenMerges extends CacheAwareHistoryEventProducer {

  @Override
  public HistoryEvent createActivityInstanceStartEvt(DelegateExecution execution) {
    return isMerge(execution) ? null : super.createActivityInstanceStartEvt(execution);
  }

  @Override
  public HistoryEvent createActivityInstanceEndEvt(DelegateExecution execution) {
    return isMerge(execution) ? null : super.createActivityInstanceEndEvt(execution);
  }

  private static boolean isMerge(DelegateExecution execution) {
    var activity = ((ExecutionEntity) execution).getActivity();
    return activity != null
        && "exclusiveGateway".equals(activity.getProperty("type"))
        && activity.getOutgoingTransitions().size() == 1;
  }
}
