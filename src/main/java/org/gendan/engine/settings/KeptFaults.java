package org.gendan.engine.settings;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The level {@code activity}, which keeps steps and tasks, and beside them what stood still and
 * what administrators did about it. Both are rare; values of variables, which are not, stay unkept.
 * It has the level's own number, so that a database needs no change for it.
 */
final class KeptFaults extends HistoryLevelActivity {

  private static final Set<String> KEPT =
      Set.of(
          HistoryEventTypes.INCIDENT_CREATE.getEventName()
              + HistoryEventTypes.INCIDENT_CREATE.getEntityType(),
          HistoryEventTypes.INCIDENT_DELETE.getEventName()
              + HistoryEventTypes.INCIDENT_DELETE.getEntityType(),
          HistoryEventTypes.INCIDENT_RESOLVE.getEventName()
              + HistoryEventTypes.INCIDENT_RESOLVE.getEntityType(),
          HistoryEventTypes.INCIDENT_UPDATE.getEventName()
              + HistoryEventTypes.INCIDENT_UPDATE.getEntityType(),
          HistoryEventTypes.USER_OPERATION_LOG.getEventName()
              + HistoryEventTypes.USER_OPERATION_LOG.getEntityType());

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    return super.isHistoryEventProduced(type, entity)
        || KEPT.contains(type.getEventName() + type.getEntityType());
  }
}
