package org.gendan.engine.settings;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * History without the gateways at which ways only meet. They decide nothing, and a row for each
 * would make every order that is taken, and every look at a parcel, dearer than it has to be. Of
 * what people do it keeps what is done to cases and jobs: claims and answers of tasks are kept by
 * the house itself.
 */
final class UnwrittenMerges extends CacheAwareHistoryEventProducer {

  private static final Set<String> KEPT =
      Set.of(
          EntityTypes.PROCESS_INSTANCE,
          EntityTypes.PROCESS_DEFINITION,
          EntityTypes.JOB,
          EntityTypes.JOB_DEFINITION,
          EntityTypes.VARIABLE,
          EntityTypes.INCIDENT);

  @Override
  public HistoryEvent createActivityInstanceStartEvt(DelegateExecution execution) {
    return isMerge(execution) ? null : super.createActivityInstanceStartEvt(execution);
  }

  @Override
  public HistoryEvent createActivityInstanceEndEvt(DelegateExecution execution) {
    return isMerge(execution) ? null : super.createActivityInstanceEndEvt(execution);
  }

  @Override
  public List<HistoryEvent> createUserOperationLogEvents(UserOperationLogContext context) {
    return super.createUserOperationLogEvents(context).stream()
        .filter(UnwrittenMerges::isKept)
        .toList();
  }

  private static boolean isKept(HistoryEvent event) {
    return event instanceof UserOperationLogEntryEventEntity entry
        && KEPT.contains(entry.getEntityType())
        && !UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(entry.getOperationType());
  }

  private static boolean isMerge(DelegateExecution execution) {
    var activity = ((ExecutionEntity) execution).getActivity();
    return activity != null
        && "exclusiveGateway".equals(activity.getProperty("type"))
        && activity.getOutgoingTransitions().size() == 1;
  }
}
