package org.gendan.report.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.gendan.report.fact.FactSources.Touch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sees every write of a mapper, remembers whose facts it may change, and has them kept at the end
 * of the transaction, before it is committed. So no capability has to know that it is counted.
 */
@Component
@Intercepts(
    @Signature(
        type = Executor.class,
        method = "update",
        args = {MappedStatement.class, Object.class}))
class FactWatch implements Interceptor {

  private final FactSources sources = FactSources.shipped();
  private final Map<MappedStatement, List<Touch>> touches = new ConcurrentHashMap<>();
  private final Supplier<FactKeeper> keeper;
  private final Supplier<SourceMapper> ways;

  FactWatch(ObjectProvider<FactKeeper> keeper, ObjectProvider<SourceMapper> ways) {
    this.keeper = SingletonSupplier.of(keeper::getObject);
    this.ways = SingletonSupplier.of(ways::getObject);
  }

  /** Nothing else is watched, and to be asked about each statement of each session costs more. */
  @Override
  public Object plugin(Object target) {
    return target instanceof Executor ? Interceptor.super.plugin(target) : target;
  }

  @Override
  public Object intercept(Invocation write) throws Throwable {
    MappedStatement statement = (MappedStatement) write.getArgs()[0];
    Object said = write.getArgs()[1];
    List<Touch> touches = touchedBy(statement, said);
    if (touches.isEmpty()) {
      return write.proceed();
    }
    BoundSql sql = statement.getBoundSql(said);
    Object answer = write.proceed();
    Changes changes = changes();
    for (Touch touch : touches) {
      for (int place : WrittenRows.places(sql.getSql(), touch.key())) {
        changes.note(touch, String.valueOf(value(statement, sql, said, place)));
      }
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      changes.beforeCommit(false);
    }
    return answer;
  }

  /** A statement writes one table, whatever is said. */
  private List<Touch> touchedBy(MappedStatement statement, Object said) {
    return touches.computeIfAbsent(
        statement, asked -> sources.touchedBy(WrittenRows.table(asked.getBoundSql(said).getSql())));
  }

  private static Object value(MappedStatement statement, BoundSql sql, Object said, int place) {
    ParameterMapping parameter = sql.getParameterMappings().get(place);
    String name = parameter.getProperty();
    if (sql.hasAdditionalParameter(name)) {
      return sql.getAdditionalParameter(name);
    }
    return said instanceof String
        ? said
        : statement.getConfiguration().newMetaObject(said).getValue(name);
  }

  /** Those of this transaction; others are set aside while one inside it has its own. */
  private Changes changes() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return new Changes();
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Changes.class::isInstance)
        .map(Changes.class::cast)
        .findFirst()
        .orElseGet(this::begin);
  }

  private Changes begin() {
    Changes changes = new Changes();
    TransactionSynchronizationManager.registerSynchronization(changes);
    return changes;
  }

  /** What one transaction has written. */
  private final class Changes implements TransactionSynchronization {

    private final Map<Touch, Set<String>> written = new LinkedHashMap<>();

    void note(Touch touch, String key) {
      written.computeIfAbsent(touch, missing -> new LinkedHashSet<>()).add(key);
    }

    /** After all that may still write. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      Map<String, Set<String>> touched = new TreeMap<>();
      written.forEach(
          (touch, keys) ->
              touched
                  .computeIfAbsent(touch.source(), missing -> new LinkedHashSet<>())
                  .addAll(reached(touch, keys)));
      written.clear();
      touched.forEach((source, ids) -> keeper.get().keep(source, ids));
    }

    private Collection<String> reached(Touch touch, Set<String> keys) {
      return touch.way() == null ? keys : ways.get().reached(touch.way(), List.copyOf(keys));
    }
  }
}
