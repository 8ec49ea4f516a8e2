package org.gendan.erp.wangdiantong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gendan.erp.ErpRefused;

/** Wangdiantong answers "good" to a batch and names in a list what was bad in it. */
final class ErrorList {

  private ErrorList() {}

  /**
   * Looks into the list.
   *
   * @throws ErpRefused when anything is in it
   */
  static void refuse(JsonNode answer, String what) {
    List<String> errors =
        StreamSupport.stream(answer.at("/data/error_list").spliterator(), false)
            .map(error -> error.path("no").asText() + ": " + error.path("error").asText())
            .toList();
    if (!errors.isEmpty()) {
      throw new ErpRefused(
          "error_list",
          "The ERP does not take %s (%s). Mend it in the ERP, such as by creating the item, then raise the retries of this job in Cockpit"
              .formatted(what, String.join("; ", errors)));
    }
  }
}
