package org.gendan.testing.app;

import static org.gendan.testing.Patience.await;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
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

  /** Checksums of all tables as they were at the start; that of an empty one is 0. */
  private final Map<String, Long> furnished = new TreeMap<>();

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
    if (furnished.isEmpty()) {
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
    List<String> tables =
        jdbc.queryForList(
            "select table_name from information_schema.tables"
                + " where table_schema = schema() and table_type = 'BASE TABLE'"
                + " and table_name <> 'flyway_schema_history'",
            String.class);
    furnished.putAll(checksums(tables));
    for (String table : tables) {
      if (furnished.get(table) != 0) {
        String copy = COPY + furniture.size();
        jdbc.execute("create table %s like %s".formatted(copy, table));
        jdbc.execute("insert into %s select * from %s".formatted(copy, table));
        furniture.put(table, copy);
      }
    }
  }

  /** Most tests leave the furniture alone, and a comparison costs less than another set. */
  private void empty() {
    List<String> work = new ArrayList<>();
    checksums(furnished.keySet())
        .forEach(
            (table, sum) -> {
              if (!sum.equals(furnished.get(table))) {
                work.add("delete from " + table);
                if (furniture.containsKey(table)) {
                  work.add(
                      "insert into %s select * from %s".formatted(table, furniture.get(table)));
                }
              }
            });
    inOneGo(work);
  }

  /** One question for all tables: asking for each costs more than their contents. */
  private Map<String, Long> checksums(Collection<String> tables) {
    Map<String, Long> sums = new TreeMap<>();
    jdbc.query(
        "checksum table " + String.join(", ", tables),
        row -> {
          String name = row.getString(1);
          sums.put(name.substring(name.indexOf('.') + 1), row.getLong(2));
        });
    return sums;
  }

  /** The driver sends a batch as one packet. */
  private void inOneGo(List<String> statements) {
    if (statements.isEmpty()) {
      return;
    }
    jdbc.execute(
        (Connection connection) -> {
          try (Statement batch = connection.createStatement()) {
            batch.addBatch("set foreign_key_checks = 0");
            batch.addBatch("start transaction");
            for (String statement : statements) {
              batch.addBatch(statement);
            }
            batch.addBatch("commit");
            batch.addBatch("set foreign_key_checks = 1");
            batch.executeBatch();
          }
          return null;
        });
  }
}
