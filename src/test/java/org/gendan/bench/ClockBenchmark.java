package org.gendan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gendan.GendanApplication;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.calendar.clock.DueClock;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.duty.DutyRoster;
import org.gendan.engine.clock.EngineClock;
import org.gendan.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten thousand clocks that are due in the same minute, against as many plain timers; and the last
 * log-off of a desk, which pauses ten thousand clocks and moves their timers in one transaction,
 * against moving as many timers through the engine's API in one transaction.
 */
final class ClockBenchmark implements Benchmarks.Benchmark {

  private static final int CLOCKS = Integer.getInteger("bench.clocks", 10_000);
  private static final int RUNS = Integer.getInteger("bench.runs", 3);
  private static final int AT_ONCE = 200;
  private static final double FIRED = 0.9;
  private static final double PAUSED = 0.1;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private ConfigurableApplicationContext app;

  @Override
  public void run() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    TestDatabase database = TestDatabase.create();
    try (ConfigurableApplicationContext started =
        new SpringApplicationBuilder(GendanApplication.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--gendan.demo.sample-orders=false",
                "--logging.level.root=warn")) {
      app = started;
      deploy("clocked", "${clock.dueAt(caseId)}");
      deploy("plain", "${wakeAt}");
      double[] paused = new double[RUNS];
      double[] moved = new double[RUNS];
      double[] fired = new double[RUNS];
      double[] plain = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        List<String> clocks = openClocks();
        openTimers();
        paused[run] = pauseAll(clocks);
        moved[run] = moveAll();
        fired[run] = fireAll("clocked");
        plain[run] = fireAll("plain");
      }
      new BenchReport(
              "clocks",
              List.of(
                  BenchReport.row(
                      CLOCKS + " clocks due in the same minute", "fired/s", fired, plain, FIRED),
                  BenchReport.row(
                      CLOCKS + " clocks paused by one log-off", "moved/s", paused, moved, PAUSED)))
          .write();
    }
  }

  private void deploy(String key, String date) {
    var model =
        Bpmn.createExecutableProcess(key)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .intermediateCatchEvent("wait-" + key)
            .timerWithDate(date)
            .endEvent()
            .done();
    the(RepositoryService.class).createDeployment().addModelInstance(key + ".bpmn", model).deploy();
  }

  private List<String> openClocks() {
    the(DutyRoster.class).logOn("bench", Set.of("bench"), "EVENING");
    ClockPolicy policy = ClockPolicy.of("around-the-clock", "PT1H").whileOnDuty("bench");
    Instant now = the(EngineClock.class).instant();
    List<String> refs = new ArrayList<>();
    inBatches(
        () -> {
          String ref = UUID.randomUUID().toString();
          the(DueClocks.class).start(ref, policy, now, "bench");
          the(RuntimeService.class)
              .startProcessInstanceByKey("clocked", ref, Map.of("caseId", ref));
          refs.add(ref);
        });
    return refs;
  }

  private void openTimers() {
    Date wakeAt = Date.from(the(EngineClock.class).instant().plus(Duration.ofHours(3)));
    inBatches(
        () ->
            the(RuntimeService.class)
                .startProcessInstanceByKey(
                    "plain", UUID.randomUUID().toString(), Map.of("wakeAt", wakeAt)));
  }

  private void inBatches(Runnable one) {
    for (int i = 0; i < CLOCKS; i += AT_ONCE) {
      the(TransactionTemplate.class)
          .executeWithoutResult(
              status -> {
                for (int j = 0; j < AT_ONCE; j++) {
                  one.run();
                }
              });
    }
  }

  /** The last one leaves, and comes back. */
  private double pauseAll(List<String> refs) {
    long began = System.nanoTime();
    the(DutyRoster.class).logOff("bench");
    double rate = rate(began);
    for (String ref : refs) {
      if (the(DueClocks.class).get(ref).status() != DueClock.Status.PAUSED) {
        throw new IllegalStateException(ref + " runs although nobody is on duty");
      }
    }
    the(DutyRoster.class).logOn("bench", Set.of("bench"), "EVENING");
    return rate;
  }

  private double moveAll() {
    List<Job> jobs =
        the(ManagementService.class)
            .createJobQuery()
            .processDefinitionKey("plain")
            .listPage(0, CLOCKS);
    Date later = Date.from(jobs.get(0).getDuedate().toInstant().plusSeconds(60));
    long began = System.nanoTime();
    the(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                jobs.forEach(
                    job -> the(ManagementService.class).setJobDuedate(job.getId(), later)));
    return rate(began);
  }

  private double fireAll(String key) {
    HistoryService history = the(HistoryService.class);
    var ended = history.createHistoricActivityInstanceQuery().activityId("wait-" + key).finished();
    long before = ended.count();
    long began = System.nanoTime();
    the(EngineClock.class).advance(Duration.ofHours(2));
    while (ended.count() < before + CLOCKS) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new IllegalStateException("Only " + ended.count() + " of the timers have fired");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return rate(began);
  }

  private static double rate(long began) {
    return CLOCKS / ((System.nanoTime() - began) / 1e9);
  }

  private <T> T the(Class<T> type) {
    return app.getBean(type);
  }
}
