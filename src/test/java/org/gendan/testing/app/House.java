package org.gendan.testing.app;

import static org.gendan.testing.Patience.await;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The house in which the tests of one application live. Each test finds it as it was when the
 * application had just started: what an earlier test left behind would come due when a later one
 * moves the clock. On H2 the tests share what they make: only one short class runs there.
 */
final class House {

  private static final Map<ApplicationContext, House> HOUSES = new ConcurrentHashMap<>();
  private static final String COPY = "as_furnished_";

  private final JdbcTemplate jdbc;
  private final boolean onServer;
  private final JobExecutor jobs;
  private final ThreadPoolTaskExecutor jobThreads;
  private final List<SmartLifecycle> workers;

  /** The tables that were filled at the start, each with the name of its copy. */
  private final Map<String, String> furniture = new TreeMap<>();

  private final List<String> bare = new ArrayList<>();

  private House(ApplicationContext application) {
    this.jdbc = new JdbcTemplate(application.getBean(DataSource.class));
    this.onServer =
        application
            .getEnvironment()
            .getRequiredProperty("spring.datasource.url")
            .startsWith("jdbc:mysql:");
    this.jobs = application.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor();
    this.jobThreads = application.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class);
    this.workers =
        application.getBeansOfType(SmartLifecycle.class).values().stream()
            .filter(worker -> worker.getClass().getName().startsWith("org.gendan."))
            .toList();
  }

  /** The house of an application, which has just started when it is asked for the first time. */
  static House of(ApplicationContext application) {
    return HOUSES.computeIfAbsent(application, House::new);
  }

  /** Clears out what earlier tests left, and meanwhile lets nobody work there. */
  void clear(Runnable meanwhile) {
    workers.forEach(SmartLifecycle::stop);
    letNoJobRun();
    if (onServer) {
      clearTables();
    }
    meanwhile.run();
    jobs.start();
    workers.forEach(SmartLifecycle::start);
  }

  private void clearTables() {
    if (furniture.isEmpty()) {
      furnish();
    } else {
      empty();
    }
  }

  /** Lets the jobs under way come to their end, and no other begin. */
  private void letNoJobRun() {
    jobs.shutdown();
    await("the end of the jobs under way")
        .until(
            () ->
                jobThreads.getActiveCount() == 0
                    && jobThreads.getThreadPoolExecutor().getQueue().isEmpty());
  }

  private void furnish() {
    for (String table :
        jdbc.queryForList(
            "select table_name from information_schema.tables"
                + " where table_schema = schema() and table_type = 'BASE TABLE'"
                + " and table_name <> 'flyway_schema_history'",
            String.class)) {
      if (isEmpty(table)) {
        bare.add(table);
      } else {
        String copy = COPY + furniture.size();
        jdbc.execute("create table %s like %s".formatted(copy, table));
        jdbc.execute("insert into %s select * from %s".formatted(copy, table));
        furniture.put(table, copy);
      }
    }
  }

  private boolean isEmpty(String table) {
    return jdbc.queryForList("select 1 from %s limit 1".formatted(table)).isEmpty();
  }

  private void empty() {
    jdbc.execute(
        (Connection connection) -> {
          var alone = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
          alone.execute("set foreign_key_checks = 0");
          try {
            filled(alone).forEach(table -> alone.execute("delete from " + table));
            furniture.forEach((table, copy) -> restore(alone, table, copy));
          } finally {
            alone.execute("set foreign_key_checks = 1");
          }
          return null;
        });
  }

  private List<String> filled(JdbcTemplate alone) {
    List<String> looks =
        bare.stream().map("(select '%1$s' as name from %1$s limit 1)"::formatted).toList();
    return alone.queryForList(String.join(" union all ", looks), String.class);
  }

  /** Most tests leave the furniture alone, and a comparison costs less than another set. */
  private static void restore(JdbcTemplate alone, String table, String copy) {
    List<Long> sums =
        alone.query(
            "checksum table %s, %s".formatted(table, copy), (row, number) -> row.getLong(2));
    if (!sums.get(0).equals(sums.get(1))) {
      alone.execute("delete from " + table);
      alone.execute("insert into %s select * from %s".formatted(table, copy));
    }
  }
}
