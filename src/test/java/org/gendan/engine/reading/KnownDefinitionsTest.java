package org.gendan.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** How long a definition is known without a look at its row. */
class KnownDefinitionsTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final KnownDefinitions definitions = new KnownDefinitions(nanos::get);

  @BeforeEach
  void begin() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void end() {
    TransactionSynchronizationManager.clearSynchronization();
  }

  private static JobDefinitionEntity row(String id) {
    var row = new JobDefinitionEntity();
    row.setId(id);
    return row;
  }

  private JobDefinitionEntity found() {
    return definitions.find(JobDefinitionEntity.class, "a");
  }

  @Test
  void itIsReadAgainAfterASecond() {
    definitions.keep(row("a"), definitions.changes());
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(found()).isNotNull();
    nanos.incrementAndGet();
    assertThat(found()).isNull();
  }

  /**
   * Whoever reads meanwhile reads what was there before, or what its own transaction has written.
   */
  @Test
  void whileOneIsChangedNoneIsKnown() {
    definitions.keep(row("a"), definitions.changes());
    definitions.change();
    assertThat(found()).isNull();
    definitions.keep(row("a"), definitions.changes());
    assertThat(found()).isNull();
    over();
    assertThat(found()).isNull();
    definitions.keep(row("a"), definitions.changes());
    assertThat(found()).isNotNull();
  }

  /** Read before the change was committed, and kept after it. */
  @Test
  void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
    long before = definitions.changes();
    definitions.change();
    over();
    definitions.keep(row("a"), before);
    assertThat(found()).isNull();
  }

  private static void over() {
    TransactionSynchronizationUtils.triggerAfterCompletion(
        TransactionSynchronization.STATUS_COMMITTED);
  }

  @Test
  void whoeverFindsOneMayChangeIt() {
    JobDefinitionEntity read = row("a");
    definitions.keep(read, definitions.changes());
    read.setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
    found().setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
    assertThat(found().isSuspended()).isFalse();
  }

  @Test
  void anotherKindOfRowWithThisIdIsNotIt() {
    definitions.keep(row("a"), definitions.changes());
    assertThat(definitions.find(ProcessDefinitionEntity.class, "a")).isNull();
  }
}
