package org.gendan.engine.reading;

import java.util.Map;

/** Says what of a form the person at the door may read. */
public interface TaskReader {

  /**
   * The same fields, as far as the person may read them.
   *
   * @param businessKey of the case that the task belongs to; null where it has none
   * @param shown what the views of the aggregates say
   */
  Map<String, String> mayRead(String businessKey, Map<String, String> shown);
}
