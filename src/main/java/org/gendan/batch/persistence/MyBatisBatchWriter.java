package org.gendan.batch.persistence;

import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.gendan.batch.BatchWriter;
import org.gendan.batch.Writes;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.stereotype.Repository;

/**
 * Sends statements as JDBC batches. The session is not Spring's own, which cannot change its way of
 * writing in the middle of a transaction; its connection is the transaction's all the same.
 */
@Repository
class MyBatisBatchWriter implements BatchWriter {

  private final SqlSessionFactory sessions;
  private final SqlSessionTemplate own;
  private final MyBatisExceptionTranslator translator;

  MyBatisBatchWriter(SqlSessionFactory sessions, SqlSessionTemplate own) {
    this.sessions = sessions;
    this.own = own;
    this.translator =
        new MyBatisExceptionTranslator(
            sessions.getConfiguration().getEnvironment().getDataSource(), true);
  }

  @Override
  public void write(List<Writes<?>> kinds) {
    try (SqlSession session = sessions.openSession(ExecutorType.BATCH)) {
      kinds.forEach(kind -> write(session, kind));
    } catch (PersistenceException e) {
      RuntimeException known = translator.translateExceptionIfPossible(e);
      throw known == null ? e : known;
    } finally {
      // Spring's session would answer with what it read before.
      own.clearCache();
    }
  }

  private static <M> void write(SqlSession session, Writes<M> kind) {
    kind.giveTo(session.getMapper(kind.mapper()));
    kind.check(
        session.flushStatements().stream()
            .map(BatchResult::getUpdateCounts)
            .flatMapToInt(Arrays::stream)
            .toArray());
  }
}
