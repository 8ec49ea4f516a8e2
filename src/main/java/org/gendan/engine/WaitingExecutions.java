package org.gendan.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.NativeExecutionQuery;

/** Finds who waits for a message, for many business keys at once, which no query can be asked. */
final class WaitingExecutions {

  private WaitingExecutions() {}

  /** At most as many keys as a statement should have parameters. */
  static List<Execution> of(RuntimeService runtime, String message, Collection<String> keys) {
    List<String> asked = new ArrayList<>(keys);
    String places =
        IntStream.range(0, asked.size())
            .mapToObj(i -> "#{key" + i + "}")
            .collect(Collectors.joining(", "));
    NativeExecutionQuery query =
        runtime
            .createNativeExecutionQuery()
            .sql(
                """
                select E.* from ACT_RU_EXECUTION P
                join ACT_RU_EXECUTION E on E.PROC_INST_ID_ = P.ID_
                join ACT_RU_EVENT_SUBSCR S on S.EXECUTION_ID_ = E.ID_
                where S.EVENT_TYPE_ = 'message' and S.EVENT_NAME_ = #{message}
                  and P.BUSINESS_KEY_ in (%s)
                """
                    .formatted(places))
            .parameter("message", message);
    for (int i = 0; i < asked.size(); i++) {
      query.parameter("key" + i, asked.get(i));
    }
    return query.list();
  }
}
