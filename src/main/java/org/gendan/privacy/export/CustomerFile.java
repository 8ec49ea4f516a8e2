package org.gendan.privacy.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All about one customer.
 *
 * @param title what this is
 * @param phone the number by which it was found, as it is dialled
 * @param madeAt when
 * @param sections by thing, in the order in which an order lives
 * @param labels of the fields
 */
record CustomerFile(
    Label title, String phone, Instant madeAt, List<Section> sections, Map<String, Label> labels) {

  /** In both languages. */
  record Label(String zh, String en) {}

  /**
   * Rows of one thing.
   *
   * @param kept how long they are kept, and under which law
   * @param rows about the customer
   * @param mentions rows about others in which the number stands: its texts alone
   */
  record Section(
      String table,
      Label name,
      Label kept,
      List<Map<String, Object>> rows,
      List<Map<String, Object>> mentions) {}
}
