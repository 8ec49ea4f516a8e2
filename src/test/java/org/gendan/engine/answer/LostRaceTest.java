package org.gendan.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.gendan.engine.EngineForTests;
import org.gendan.engine.LostRace;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer or a call that met another one is taken all the same. */
class LostRaceTest {

  private static final AtomicInteger losses = new AtomicInteger();
  private static final AtomicInteger tries = new AtomicInteger();

  /** A listener that loses as often as the test says. */
  @Configuration(proxyBeanMethods = false)
  static class Racing {

    @Bean
    TaskListener confirmCancellation() {
      return task -> {
        lose(new OptimisticLockingException("row of the execution"));
        task.setVariable("cancellationDecision", "KEEP");
      };
    }
  }

  @RegisterExtension static final EngineForTests engine = EngineForTests.with(Racing.class);

  private final Story story = new Story(engine);

  @BeforeEach
  void forget() {
    losses.set(0);
    tries.set(0);
  }

  @Test
  void anAnswerThatMetATimerIsTakenAllTheSame() {
    losses.set(2);
    engine.processes().start("order-cancellation", "cancellation-1");

    story.complete("userTask_confirmCancellation");

    assertThat(tries).hasValue(3);
    assertThat(story.openTasks()).isEmpty();
  }

  @Test
  void anAnswerThatAlwaysLosesIsNotTriedForEver() {
    losses.set(Integer.MAX_VALUE);
    engine.processes().start("order-cancellation", "cancellation-2");

    assertThatThrownBy(() -> story.complete("userTask_confirmCancellation"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            lost -> assertThat(lost.getStatus()).isEqualTo(Response.Status.CONFLICT))
        .hasMessageContaining("Another person or a timer changed the same case")
        .hasRootCauseMessage("row of the execution");

    assertThat(tries).hasValue(3);
    assertThat(story.openTasks()).containsExactly("userTask_confirmCancellation");
  }

  @Test
  void aTransactionOfACallIsDoneAgainFromItsStart() {
    losses.set(2);
    try (var context = new AnnotationConfigApplicationContext(Calls.class)) {
      assertThat(context.getBean(Desk.class).answer()).isEqualTo("taken");
      assertThat(context.getBean(Transactions.class).begun).isEqualTo(3);
      assertThat(context.getBean(Transactions.class).rolledBack).isEqualTo(2);
    }
  }

  @Test
  void whatIsNoRaceIsNotRepeated() {
    try (var context = new AnnotationConfigApplicationContext(Calls.class)) {
      Desk desk = context.getBean(Desk.class);
      assertThatThrownBy(() -> desk.fail(new IllegalStateException("ours"))).hasMessage("ours");
    }
    assertThat(tries).hasValue(1);
  }

  @Test
  void aKeyThatSomebodyElseJustTookIsLookedForAgainAndAFaultOfOursStaysOne() {
    try (var context = new AnnotationConfigApplicationContext(Calls.class)) {
      Desk desk = context.getBean(Desk.class);
      assertThatThrownBy(() -> desk.fail(new DuplicateKeyException("the same number")))
          .isInstanceOf(DuplicateKeyException.class);
    }
    assertThat(tries).hasValue(3);
  }

  @Test
  void onlyWhoBeganATransactionRepeatsIt() {
    losses.set(1);
    try (var context = new AnnotationConfigApplicationContext(Calls.class)) {
      Desk desk = context.getBean(Desk.class);
      var outer = new TransactionTemplate(context.getBean(Transactions.class));
      assertThatThrownBy(() -> outer.execute(status -> desk.answer()))
          .isInstanceOf(ConcurrencyFailureException.class);
    }
    assertThat(tries).hasValue(1);
  }

  @Test
  void aCallerWithItsOwnTransactionsTriesAsOftenAsItSays() {
    losses.set(4);
    String taken =
        LostRace.again(
            5,
            () -> {
              lose(new DuplicateKeyException("the same number"));
              return "taken";
            });

    assertThat(taken).isEqualTo("taken");
    assertThat(tries).hasValue(5);
  }

  @Test
  void theLastLossIsTheCallers() {
    losses.set(2);

    assertThatThrownBy(
            () ->
                LostRace.again(
                    2,
                    () -> {
                      lose(new CannotAcquireLockException("row of an order"));
                      return "taken";
                    }))
        .isInstanceOf(CannotAcquireLockException.class);
    assertThat(tries).hasValue(2);
  }

  private static void lose(RuntimeException race) {
    tries.incrementAndGet();
    if (losses.getAndDecrement() > 0) {
      throw race;
    }
  }

  static class Desk {

    @Transactional
    public String answer() {
      lose(new CannotAcquireLockException("row of an order"));
      return "taken";
    }

    @Transactional
    public void fail(RuntimeException fault) {
      tries.incrementAndGet();
      throw fault;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  @Import(TransactionRepetition.class)
  static class Calls {

    @Bean
    Desk desk() {
      return new Desk();
    }

    @Bean
    Transactions transactions() {
      return new Transactions();
    }
  }

  /** Counts, and writes nothing. */
  static class Transactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;

    private int begun;
    private int rolledBack;

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
      return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      begun++;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      rolledBack++;
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {}
  }
}
