package org.gendan.engine.reading;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of process and job definitions, as they were within the last second. The engine reads
 * them in each command, for each job that it makes and each case that it wakes, and they change
 * when a model is suspended. What this node changes is read again at once; a change of another node
 * is known after a second at the latest.
 */
public final class KnownDefinitions {

  private static final long KNOWN_FOR = TimeUnit.SECONDS.toNanos(1);
  private static final Set<Class<?>> KEPT =
      Set.of(ProcessDefinitionEntity.class, JobDefinitionEntity.class);

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  /** Transactions that have changed definitions and are not over. */
  private final AtomicInteger underway = new AtomicInteger();

  private final LongSupplier nanos;

  private record Known(DbEntity row, long readAt) {}

  /**
   * Knows nothing yet.
   *
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public KnownDefinitions(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether rows of this kind are kept here. */
  public static boolean areKept(Class<?> type) {
    return KEPT.contains(type);
  }

  /** How often definitions were changed; asked before a row is read that is to be kept. */
  public long changes() {
    return changes.get();
  }

  /** A row of the caller's own; null when it has to be read. */
  public <T extends DbEntity> T find(Class<T> type, String id) {
    Known found = known.get(id);
    return found == null
            || underway.get() > 0
            || nanos.getAsLong() - found.readAt > KNOWN_FOR
            || found.row.getClass() != type
        ? null
        : type.cast(copy(found.row));
  }

  /**
   * Keeps a row that was read just now.
   *
   * @param before how often definitions had been changed before it was read; what was changed since
   *     is not kept
   */
  public void keep(DbEntity row, long before) {
    Known read = new Known(copy(row), nanos.getAsLong());
    known.put(row.getId(), read);
    if (changes.get() != before || underway.get() > 0) {
      known.remove(row.getId(), read);
    }
  }

  /**
   * The current transaction changes definitions. Until it is over everybody reads the rows: itself
   * what it has written, and others what was there before.
   */
  public void change() {
    underway.incrementAndGet();
    forget();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
            underway.decrementAndGet();
          }
        });
  }

  private void forget() {
    changes.incrementAndGet();
    known.clear();
  }

  /** Rows are changed by who has read them. */
  private static DbEntity copy(DbEntity row) {
    return row instanceof JobDefinitionEntity job ? copy(job) : copy((ProcessDefinitionEntity) row);
  }

  private static JobDefinitionEntity copy(JobDefinitionEntity from) {
    var to = new JobDefinitionEntity();
    to.setId(from.getId());
    to.setRevision(from.getRevision());
    to.setProcessDefinitionId(from.getProcessDefinitionId());
    to.setProcessDefinitionKey(from.getProcessDefinitionKey());
    to.setActivityId(from.getActivityId());
    to.setJobType(from.getJobType());
    to.setJobConfiguration(from.getJobConfiguration());
    to.setJobPriority(from.getOverridingJobPriority());
    to.setSuspensionState(from.getSuspensionState());
    to.setTenantId(from.getTenantId());
    to.setDeploymentId(from.getDeploymentId());
    return to;
  }

  private static ProcessDefinitionEntity copy(ProcessDefinitionEntity from) {
    var to = new ProcessDefinitionEntity();
    to.setId(from.getId());
    to.setRevision(from.getRevision());
    to.setCategory(from.getCategory());
    to.setName(from.getName());
    to.setKey(from.getKey());
    to.setVersion(from.getVersion());
    to.setDeploymentId(from.getDeploymentId());
    to.setResourceName(from.getResourceName());
    to.setDiagramResourceName(from.getDiagramResourceName());
    to.setHasStartFormKey(from.getHasStartFormKey());
    to.setSuspensionState(from.getSuspensionState());
    to.setTenantId(from.getTenantId());
    to.setVersionTag(from.getVersionTag());
    to.setHistoryTimeToLive(from.getHistoryTimeToLive());
    to.setStartableInTasklist(from.isStartableInTasklist());
    return to;
  }
}
