package org.gendan.carrier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gendan.carrier.Watch;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A wish is worked on by one node, and no node waits for another one. */
@WholeApp
class WatchClaimTest extends AppTest {

  private static final Instant NOW = Instant.parse("2020-01-02T03:04:05Z");
  private static final Instant UNTIL = NOW.plusSeconds(60);

  @Autowired private WatchMapper store;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void whatIsTakenIsTakenOnceAndLeftOutByOthers() {
    rolledBack(
        () -> {
          store.insert(watch("CLAIM00001"), NOW);
          store.insert(watch("CLAIM00002"), NOW);
          store.insert(watch("CLAIM00003"), UNTIL);

          assertThat(claimed(NOW)).containsExactlyInAnyOrder("CLAIM00001", "CLAIM00002");
          assertThat(claimed(NOW)).isEmpty();
          rolledBack(() -> assertThat(claimed(UNTIL)).isEmpty());
          assertThat(claimed(UNTIL))
              .containsExactlyInAnyOrder("CLAIM00001", "CLAIM00002", "CLAIM00003");
        });
  }

  private List<String> claimed(Instant now) {
    return store.claim(now, now.plusSeconds(60), 20).stream()
        .map(wanted -> wanted.watch().waybillNo())
        .toList();
  }

  private static Watch watch(String waybillNo) {
    return new Watch("SF", waybillNo, "1234", null, null);
  }

  private void rolledBack(Runnable work) {
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    own.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          work.run();
        });
  }
}
