package org.gendan.task.bulk;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.gendan.words.RefusalToReader;

/**
 * What came of one task.
 *
 * @param status as the call for this task alone would have answered: 200, 403, 404, 409 or 422; 500
 *     for a fault of ours, which is tried again with the same request
 * @param holder who has the task now, or null
 * @param text why it was refused, or null
 */
record BulkResult(
    String taskId,
    int status,
    String holder,
    @JsonSerialize(using = RefusalToReader.class) String text) {

  static final int DONE = 200;
  static final int FAULT = 500;

  boolean isDone() {
    return status == DONE;
  }
}
