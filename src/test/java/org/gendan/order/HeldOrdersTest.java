package org.gendan.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction remembers of an order is what the database would say. */
@WholeApp
class HeldOrdersTest extends AppTest {

  private static final String CHANGE = "update sales_order set remark = 'other' where order_id = ?";

  @Autowired private Orders orders;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionOperations transaction;
  @Autowired private PlatformTransactionManager transactions;
  private String id;

  @BeforeEach
  void oneOrder() {
    id = app.take(OrderBody.cod()).id();
  }

  @Test
  void whatIsSavedIsWhatIsRead() {
    Order confirmed =
        transaction.execute(
            status ->
                orders.save(orders.get(id).confirmed(Instant.parse("2026-03-04T05:06:07.891Z"))));
    assertThat(confirmed).isEqualTo(orders.get(id));

    Order reduced =
        transaction.execute(status -> orders.save(orders.lock(id).reduced(new BigDecimal("1"))));
    assertThat(reduced).isEqualTo(orders.get(id));
    assertThat(reduced.version()).isEqualTo(confirmed.version() + 1);

    Order promised =
        transaction.execute(
            status ->
                orders.save(orders.get(id).promisedFor(Instant.parse("2026-03-05T05:06:07.5Z"))));
    assertThat(promised).isEqualTo(orders.get(id));
  }

  @Test
  void whatIsLockedIsNotReadAgainBeforeTheTransactionEnds() {
    transaction.executeWithoutResult(
        status -> {
          Order locked = orders.lock(id);
          assertThat(orders.get(id)).isSameAs(locked);
          assertThat(orders.lock(id)).isSameAs(locked);
          assertThat(orders.lockAll(List.of(id, "no such order"))).containsExactly(locked);
          Order saved = orders.save(locked.confirmed(Instant.EPOCH));
          assertThat(orders.get(id)).isSameAs(saved);
          assertThat(orders.statusOf(id)).isEqualTo(OrderStatus.CONFIRMED);
        });

    jdbc.update(CHANGE, id);
    assertThat(orders.get(id).remark()).isEqualTo("other");
  }

  @Test
  void whatWasOnlyReadIsReadAgain() {
    transaction.executeWithoutResult(
        status -> {
          orders.get(id);
          alone(() -> jdbc.update(CHANGE, id));
          assertThat(orders.lock(id).remark()).isEqualTo("other");
        });
  }

  @Test
  void otherLinesAreRead() {
    transaction.executeWithoutResult(
        status -> {
          Order locked = orders.lock(id);
          OrderLine first = locked.lines().get(0);
          orders.replaceLines(locked.substituting(first.sku(), "OTHER", "another item"));
          assertThat(orders.get(id).lines().get(0).sku()).isEqualTo("OTHER");
        });
  }

  @Test
  void neitherATransactionInsideNorWhatComesAfterTheCommitIsAnsweredFromIt() {
    transaction.executeWithoutResult(
        status -> {
          Order saved = orders.save(orders.lock(id).confirmed(Instant.EPOCH));
          alone(() -> assertThat(orders.get(id).status()).isNotEqualTo(saved.status()));
          assertThat(orders.get(id)).isSameAs(saved);
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                  assertThat(orders.get(id)).isEqualTo(saved).isNotSameAs(saved);
                }
              });
        });
  }

  @Test
  void whatWasRolledBackIsForgotten() {
    transaction.executeWithoutResult(
        status -> {
          orders.save(orders.lock(id).confirmed(Instant.EPOCH));
          status.setRollbackOnly();
        });

    assertThat(orders.get(id).confirmedAt()).isNull();
  }

  private void alone(Runnable work) {
    TransactionTemplate inside = new TransactionTemplate(transactions);
    inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    inside.executeWithoutResult(status -> work.run());
  }
}
