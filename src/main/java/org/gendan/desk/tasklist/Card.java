package org.gendan.desk.tasklist;

import java.util.List;
import org.gendan.engine.CaseTask;

/**
 * What the list says of a task.
 *
 * @param order what it is about; null when it is about none or many
 * @param orders how many it is about
 */
record Card(CaseTask task, OnCard order, int orders) {

  /**
   * The order of a task.
   *
   * @param customerName as the reader may see it
   * @param customerPhone as the reader may see it
   */
  record OnCard(
      String orderId,
      String platform,
      String orderNo,
      String customerName,
      String customerPhone,
      List<Parcel> parcels) {}

  /** A parcel of the order. */
  record Parcel(String carrier, String waybillNo, String status) {}
}
