package org.gendan.erp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gendan.erp.ErpAccess;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ErpTestSettings;
import org.gendan.erp.MovableClock;
import org.gendan.erp.shipment.ErpDatabase;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Effects in the database: written before, settled after, and never lost with the job. */
@Tag("database")
class EffectsTest {

  private final MovableClock clock = new MovableClock("2026-03-02T04:00:00Z");
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger questions = new AtomicInteger();
  private ErpDatabase.Open database;

  private String once(String content, Supplier<Optional<String>> asked, Supplier<String> call) {
    return ErpAccess.once(
        database.effects(), database.transactions(), clock, "refund:1", content, asked, call);
  }

  private String called() {
    return "number " + calls.incrementAndGet();
  }

  private Optional<String> unseen() {
    questions.incrementAndGet();
    return Optional.empty();
  }

  private String column(String name) {
    return database.jdbc().queryForObject("select " + name + " from erp_effect", String.class);
  }

  @ParameterizedTest
  @EnumSource
  void aRepeatIsAnsweredFromTheRecord(ErpDatabase kind) {
    database = kind.open();

    assertThat(once("a", this::unseen, this::called)).isEqualTo("number 1");
    assertThat(once("a", this::unseen, this::called)).isEqualTo("number 1");
    assertThat(calls).hasValue(1);
    assertThat(questions).hasValue(0);
    assertThat(column("status")).isEqualTo("DONE");
    assertThat(column("tries")).isEqualTo("1");
  }

  @ParameterizedTest
  @EnumSource
  void theRecordIsThereBeforeTheCallAndStaysWhenTheJobIsRolledBack(ErpDatabase kind) {
    database = kind.open();
    TransactionTemplate job = new TransactionTemplate(database.transactions());
    assertThatThrownBy(
            () ->
                job.executeWithoutResult(
                    status -> {
                      once(
                          "a",
                          this::unseen,
                          () -> {
                            assertThat(column("status")).isEqualTo("SENT");
                            return called();
                          });
                      throw new IllegalStateException("the job fails later");
                    }))
        .hasMessageContaining("later");

    assertThat(column("status")).isEqualTo("DONE");
    assertThat(once("a", this::unseen, this::called)).isEqualTo("number 1");
  }

  @ParameterizedTest
  @EnumSource
  void otherContentIsANewStateAndIsSent(ErpDatabase kind) {
    database = kind.open();
    once("a", this::unseen, this::called);

    assertThat(once("b", this::unseen, this::called)).isEqualTo("number 2");
    assertThat(once("a", this::unseen, this::called)).isEqualTo("number 3");
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownOutcomeIsAskedAfterAndSentAgainOnlyWhenItCannotArriveAnyMore(ErpDatabase kind) {
    database = kind.open();
    assertThatThrownBy(
            () ->
                once(
                    "a",
                    this::unseen,
                    () -> {
                      throw VendorUnavailable.outcomeUnknown("gone", null);
                    }))
        .hasMessage("gone");
    assertThat(column("status")).isEqualTo("UNKNOWN");
    assertThatThrownBy(() -> once("a", this::unseen, this::called))
        .hasMessageContaining("may still arrive");
    assertThat(calls).hasValue(0);
    assertThat(questions).hasValue(1);

    clock.advance(ErpTestSettings.IN_FLIGHT);
    assertThat(once("a", this::unseen, this::called)).isEqualTo("number 1");
    assertThat(questions).hasValue(2);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheErpHasSeenIsNotSentAgain(ErpDatabase kind) {
    database = kind.open();
    assertThatThrownBy(
            () ->
                once(
                    "a",
                    this::unseen,
                    () -> {
                      throw new IllegalStateException("anything");
                    }))
        .hasMessage("anything");

    assertThat(once("a", () -> Optional.of("theirs"), this::called)).isEqualTo("theirs");
    assertThat(calls).hasValue(0);
    assertThat(column("reference")).isEqualTo("theirs");
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalIsTriedAgainWithoutAQuestion(ErpDatabase kind) {
    database = kind.open();
    assertThatThrownBy(
            () ->
                once(
                    "a",
                    this::unseen,
                    () -> {
                      throw new ErpRefused("x", "unknown item");
                    }))
        .hasMessage("unknown item");
    assertThat(column("reason")).isEqualTo("unknown item");

    assertThat(once("a", this::unseen, this::called)).isEqualTo("number 1");
    assertThat(questions).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource
  void whoIsCutOffKeepsOthersAwayOnlyForAWhile(ErpDatabase kind) {
    database = kind.open();
    var effects = database.effects();
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(
            status -> {
              effects.lock("refund:1", "order", "a");
              effects.send("refund:1", "a", clock.instant(), clock.instant().plusSeconds(30));
            });
    clock.advance(Duration.ofSeconds(29));
    assertThatThrownBy(() -> once("a", this::unseen, this::called))
        .hasMessageContaining("under way");
    clock.advance(Duration.ofSeconds(1));

    assertThat(once("a", () -> Optional.of("theirs"), this::called)).isEqualTo("theirs");
  }

  @ParameterizedTest
  @EnumSource
  void ofManyAtTheSameMomentOneCalls(ErpDatabase kind) throws Exception {
    database = kind.open();
    int many = 8;
    CyclicBarrier start = new CyclicBarrier(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      answers.add(
          threads.submit(
              () -> {
                start.await(10, TimeUnit.SECONDS);
                try {
                  return once("a", this::unseen, this::called);
                } catch (VendorUnavailable e) {
                  return e.getMessage();
                } catch (ConcurrencyFailureException e) {
                  // H2 lets the second writer of a row fail; the engine repeats such a job freely.
                  return "under way";
                }
              }));
    }
    for (Future<String> answer : answers) {
      assertThat(answer.get(20, TimeUnit.SECONDS)).containsAnyOf("number 1", "under way");
    }
    threads.shutdown();
    assertThat(calls).hasValue(1);
  }
}
