package org.gendan.report.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written is told by the statement alone. */
@Tag("database")
@WholeApp
class WrittenRowsTest extends AppTest {

  /** A key that reports do not need, and why. */
  private static final Map<String, String> NOT_NEEDED =
      Map.of(
          "ReturnCorrectionMapper.settle",
          "the fact asks whether there is a correction, not how it was settled");

  @Autowired private SqlSessionFactory sessions;

  @Test
  void theKeyIsFoundWhereverItStands() {
    assertThat(WrittenRows.places("insert into t (a, id, b)\n values (?, ?, ?)", "id"))
        .containsExactly(1);
    assertThat(
            WrittenRows.places(
                "insert into t (a, b, id) values ('x', concat(?, ?), ?), (?, ?, ?)", "id"))
        .containsExactly(2, 5);
    assertThat(WrittenRows.places("insert into t (id, a) select ?, a from t where id = ?", "id"))
        .containsExactly(0);
    assertThat(WrittenRows.places("update t set a = ?, b = ? where id = ? and v = ?", "id"))
        .containsExactly(2);
    assertThat(WrittenRows.places("delete from t where v = ? and id in (?, ?)", "id"))
        .containsExactly(1, 2);
    assertThat(WrittenRows.places("update t set a = ? where v = ?", "id")).isEmpty();
    assertThat(WrittenRows.places("update t set id = ? where v = ?", "id")).isEmpty();
  }

  /** A new statement whose rows nobody finds would leave reports behind without a word. */
  @Test
  void everyWriteOfWhatIsCountedNamesItsRows() {
    Map<String, List<String>> unnamed = new TreeMap<>();
    int watched = 0;
    for (Object one : List.copyOf(sessions.getConfiguration().getMappedStatements())) {
      if (one instanceof MappedStatement statement
          && statement.getSqlCommandType() != SqlCommandType.SELECT) {
        String sql = sql(statement);
        for (var touch : FactSources.shipped().touchedBy(WrittenRows.table(sql))) {
          watched++;
          if (WrittenRows.places(sql, touch.key()).isEmpty()) {
            String id = statement.getId().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
            unnamed.computeIfAbsent(id, missing -> new ArrayList<>()).add(touch.key());
          }
        }
      }
    }
    unnamed.keySet().removeAll(NOT_NEEDED.keySet());
    assertThat(watched).isGreaterThan(20);
    assertThat(unnamed).isEmpty();
  }

  /** With one row where several can be written: a plain value, or one that has parts. */
  private static String sql(MappedStatement statement) {
    try {
      return statement.getBoundSql(new Anything(List.of("one"))).getSql();
    } catch (BuilderException partsAreAskedFor) {
      return statement.getBoundSql(new Anything(List.of(new Anything(new byte[1])))).getSql();
    }
  }

  /** Has each part that it is asked for; bytes are a value, and can be gone through as well. */
  private static final class Anything extends HashMap<String, Object> {

    private static final long serialVersionUID = 1L;
    private final transient Object part;

    private Anything(Object part) {
      this.part = part;
    }

    @Override
    public Object get(Object name) {
      return part;
    }

    @Override
    public boolean containsKey(Object name) {
      return true;
    }
  }
}
